import '../style/index.css'
import { loadTexts } from '../texts'
import { router } from './router'
import { session } from './session'
import { showAppearance } from './settings'
import './shell'

showAppearance()
session.known().catch(() => undefined) // asked while the rest is made ready; the shell tells what came of it
await loadTexts()
router.start()
document.body.append(document.createElement('orgs-app'))
