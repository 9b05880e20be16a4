import { text } from './named.ts'

/** The files whose types are the fold and the card, outermost first. */
const FILES = [
  'packages/acts/src/card.ts',
  'packages/acts/src/fold/types.ts',
  'packages/acts/src/fold/matter-state.ts',
  'packages/acts/src/fold/lines.ts',
] as const

/** What these files hold besides: how a fold is asked for, and what it reads. */
const ELSEWHERE = new Set(['NoMatter', 'LeafHeld', 'LogHeld', 'FoldOptions'])

const DECLARED = /^export (?:interface|type) (\w+)[^]*?(?=\n\n)/gm

/** The types of fold and card as the source has them, without `export` and `readonly`, in one block. */
export function shapes(): string {
  const declared = FILES.flatMap((path) => Array.from(`${text(path)}\n`.matchAll(DECLARED)))
  const wanted = declared.filter(([, name = '']) => !ELSEWHERE.has(name)).map(([whole]) => plain(whole))
  return ['```ts', wanted.join('\n\n'), '```'].join('\n')
}

function plain(declaration: string): string {
  return declaration.replace(/^export /, '').replaceAll('readonly ', '')
}
