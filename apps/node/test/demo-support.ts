import { randomBytes } from 'node:crypto'
import {
  findMatter,
  fold,
  type Fold,
  type LogHeld,
  type MatterState,
  type QuestionState,
} from '@alternat/acts'
import { nodeCrypto } from '../src/crypto.ts'
import { castOf, type Cast } from '../src/demo/cast.ts'
import { playInMemory } from '../src/demo/memory.ts'
import { readScripts, type Script } from '../src/demo/script.ts'
import { orRefuse } from '../src/errors.ts'

export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

/** The scripts of the repository, with keys made once for everybody in them. */
export interface Stage {
  readonly script: Script
  readonly cast: Cast
}

const scripts = orRefuse(readScripts())

/** The stage of one dialogue, by its name. */
export async function stageOf(dialogue: string): Promise<Stage> {
  const script = scripts.find((one) => one.dialogue === dialogue)
  if (script === undefined) throw new Error(`no script of ${dialogue}`)
  return { script, cast: await castOf(script, random) }
}

export function logsOf(stage: Stage, script: Script = stage.script): readonly LogHeld[] {
  return orRefuse(playInMemory(nodeCrypto, script, stage.cast, random)).logs
}

export function foldAsOf(logs: readonly LogHeld[], asOf?: string): Fold {
  return fold(nodeCrypto, logs, asOf === undefined ? {} : { asOf })
}

/** A matter that must be there. */
export function matterOf(state: Fold, slug: string): MatterState {
  const found = findMatter(state, slug)
  if ('code' in found) throw new Error(`${slug}: ${found.code}`)
  return found
}

export function question(matter: MatterState, name: string): QuestionState {
  const found = matter.line3.questions.find((one) => one.question === name)
  if (found === undefined) throw new Error(`no question ${name}`)
  return found
}

/** What a side has said on a question: the words of its claims, in order. */
export function words(matter: MatterState, name: string, side: string): string[] {
  return claims(matter, name, side).map(({ word, as }) => (word === 'other' ? (as ?? word) : word))
}

export function claims(matter: MatterState, name: string, side: string) {
  return question(matter, name).sides.find((one) => one.side === side)?.claims ?? []
}

/** A side's last word on a matter. */
export function lastWord(matter: MatterState, side: string) {
  return matter.line2.lastWords.find((one) => one.side === side)
}
