import { Session } from '@orgs/client'
import { OrgsProvider } from '@orgs/react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { identityToken } from './identity'
import { ORGS } from './places'

const session = new Session({ url: ORGS, identityToken, include: 'permissions' })

const root = document.getElementById('root')
if (root) {
    createRoot(root).render(
        <OrgsProvider session={session}>
            <App />
        </OrgsProvider>,
    )
}
