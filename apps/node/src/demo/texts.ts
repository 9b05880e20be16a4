import { blobDigest, SALT_LENGTH, saltBlob } from '@alternat/acts'
import {
  amend,
  encodeChange,
  encodeContent,
  textDigest,
  type Change,
  type ChangeWords,
  type TextContent,
} from '@alternat/text'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import type { BlobHeld } from '../store/types.ts'
import { demoFault, type DemoCode } from './codes.ts'
import type { MadeText, Played } from './resolve.ts'
import type { ChangeTemplate, Step, TextTemplate } from './script.ts'

/** What a step adds to its body where it makes a text or changes one. */
export interface TextPart {
  readonly body: Record<string, unknown>
  readonly blobs: readonly BlobHeld[]
  readonly made: MadeText | null
}

/** The fields and the blob of a text that a step tables or amends; nothing for other steps. */
export function textPart(
  crypto: Crypto,
  random: Ports['random'],
  step: Step,
  played: Played,
): Result<TextPart, DemoCode> {
  if (step.text !== undefined) return ok(tabled(crypto, random, step, step.text))
  if (step.change === undefined) return ok({ body: {}, blobs: [], made: null })
  const named = step.body['base']
  const base = typeof named === 'object' && named !== null && '$text' in named ? named['$text'] : undefined
  const before = typeof base === 'string' ? played.texts.get(base) : undefined
  if (before === undefined) return demoFault('demo-data', `${step.id}: base`)
  return amended(crypto, random, step, before)
}

function tabled(crypto: Crypto, random: Ports['random'], step: Step, template: TextTemplate): TextPart {
  const content = contentOf(template)
  const languages = [...content.languages]
  const digest = textDigest(crypto, content)
  const blob = blobOf(crypto, random, encodeContent(content), languages)
  const body = { digest, content: blob.ref, languages, paragraphs: [...template.paragraphs] }
  return { body, blobs: [blob.held], made: { content, digest, tabledBy: step.by } }
}

function amended(
  crypto: Crypto,
  random: Ports['random'],
  step: Step,
  before: MadeText,
): Result<TextPart, DemoCode> {
  const change = changeOf(step, before.content)
  if (change === null) return demoFault('demo-data', `${step.id}: change`)
  const after = amend(before.content, change, { by: step.by, tabledBy: before.tabledBy })
  if (!after.ok) return demoFault('demo-data', step.id, after.fault.message)
  const digest = textDigest(crypto, after.value)
  const blob = blobOf(crypto, random, encodeChange(change), Object.keys(change.words))
  const made = { content: after.value, digest, tabledBy: before.tabledBy }
  return ok({ body: { result: digest, change: blob.ref }, blobs: [blob.held], made })
}

function contentOf(template: TextTemplate): TextContent {
  const words = (at: number) =>
    Object.entries(template.languages).map(([lang, all]) => [lang, [all[at] ?? '']] as const)
  return {
    v: 'v1',
    languages: Object.keys(template.languages),
    paragraphs: template.paragraphs.map((id, at) => ({ id, words: Object.fromEntries(words(at)) })),
  }
}

/** The change a step describes by the words themselves; null if they do not stand there. */
function changeOf(step: Step, content: TextContent): Change | null {
  const { paragraph, bracket } = step.body
  if (typeof paragraph !== 'string' || typeof bracket !== 'string') return null
  const held = content.paragraphs.find(({ id }) => id === paragraph)
  const words: Record<string, ChangeWords> = {}
  for (const [lang, one] of Object.entries(step.change ?? {})) {
    const cut = cutOf(one, held?.words[lang]?.[one.run])
    if (cut === null) return null
    words[lang] = cut
  }
  const kind = step.body['step'] === 'place' ? 'place' : 'alternative'
  return { step: kind, paragraph, bracket, words }
}

function cutOf({ run, select, words }: ChangeTemplate, held: unknown): ChangeWords | null {
  const brought = words === undefined ? {} : { words }
  if (select === undefined) return { run, ...brought }
  const from = typeof held === 'string' ? held.indexOf(select) : -1
  return from < 0 ? null : { run, from, to: from + select.length, ...brought }
}

function blobOf(
  crypto: Crypto,
  random: Ports['random'],
  bytes: Uint8Array,
  languages: readonly string[],
): { ref: { digest: string; lang: string; size: number }; held: BlobHeld } {
  const salted = saltBlob(random(SALT_LENGTH), bytes)
  const digest = blobDigest(crypto, salted)
  const lang = languages.length === 1 ? (languages[0] as string) : 'mul'
  return { ref: { digest, lang, size: bytes.length }, held: { digest, salted } }
}
