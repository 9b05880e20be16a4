import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { shippedFaces } from './faces.ts'
import { noEvaluation } from './no-evaluation.ts'
import { standAlone } from './stand-alone.ts'
import { wholeFrame } from './whole-frame.ts'

// Whatever the shell says: with another value the pages would get React's larger half, with its warnings. Vite keeps
// a value that is set and reads it after this file.
process.env['NODE_ENV'] = 'production'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The screens: `index.html` with content-hashed files, to be served under a policy that allows scripts and
 * styles from the same origin only. Nothing is inlined as data (font-src is 'self'), and the preload helper
 * that Vite would add for old browsers is left out. After the build the stand-alone page is built beside it.
 */
export default defineConfig({
  root: here('.'),
  plugins: [
    noEvaluation(),
    shippedFaces(),
    react(),
    standAlone({ root: here('.'), entry: here('verify.html'), out: here('dist/verify.html') }),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: wholeFrame() }] } } },
  },
})
