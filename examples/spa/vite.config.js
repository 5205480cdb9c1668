import react from '@vitejs/plugin-react'

export default {
    plugins: [react()],
    // The packages of this repository are linked, and have a React of their own beside them.
    resolve: { dedupe: ['react', 'react-dom', '@orgs/client'] },
    server: { port: 5173, strictPort: true },
    preview: { port: 5173, strictPort: true },
}
