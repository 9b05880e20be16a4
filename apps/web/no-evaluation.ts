import type { Plugin } from 'vite'

/** The one place in TypeBox that tries whether the page may evaluate code. */
const TRIES = /typebox[\\/]build[\\/]system[\\/]environment[\\/]evaluate\.mjs$/

const NEVER = `
export function CanEvaluate() { return false }
export function Evaluate() { throw new TypeError('Nothing is evaluated on these pages.') }
`

/**
 * Leaves code evaluation out of the build. TypeBox would try it once and fall back, but under the policy of these
 * pages even the try is blocked and reported; and a reader who searches the script should find none.
 */
export function noEvaluation(): Plugin {
  return {
    name: 'alternat-no-evaluation',
    enforce: 'pre',
    load: (id) => (TRIES.test(id) ? NEVER : null),
  }
}
