const switcher = document.querySelector('orgs-switcher')
const status = document.querySelector('[role=status]')

// In place of the library of your identity provider, which has the token of the person who is signed in.
switcher.token = async () => sessionStorage.getItem('token')

switcher.addEventListener('orgs-switched', ({ detail: { organization, auth } }) => {
    sessionStorage.setItem('token of Orgs', auth.token) // for your own service: it names the organization
    status.textContent = `You are in ${organization.name}.`
})

switcher.addEventListener('orgs-create', event => {
    event.preventDefault() // without this the page of Orgs opens
    status.textContent = 'Here could be a form of your own.'
})

switcher.addEventListener('orgs-refused', ({ detail: { refusal } }) => {
    status.textContent = refusal === 'credential_missing' ? 'Sign in first.' : `Orgs says: ${refusal}`
})
