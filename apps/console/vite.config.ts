import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The floor is Chromium 109: Windows 7 machines are still in offices and stop there. */
export default defineConfig({
  plugins: [react()],
  // Replaced by the server at each load of the page; see the server's http/frame/console-files.ts.
  html: { cspNonce: '@nonce@' },
  build: { target: 'chrome109', cssTarget: 'chrome109', reportCompressedSize: true, chunkSizeWarningLimit: 1000 },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
})
