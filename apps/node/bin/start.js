import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Inside the clone and not in the common temporary folder, where another user could lay code for us to run.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/alternat/', import.meta.url)))
await import('../src/main.ts')
