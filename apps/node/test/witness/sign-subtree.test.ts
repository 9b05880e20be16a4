import {
  concat,
  encodeSignSubtree,
  openNote,
  parseCosignatureLines,
  parseNote,
  rootOf,
  subtreeMessage,
  utf8,
  type SignatureLine,
} from '@alternat/tlog'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { furtherFromSeed, nodeCrypto } from '../../src/crypto.ts'
import { answerRequest } from '../../src/witness/answer-request.ts'
import { witnessOf, type NeutralWitness } from '../../src/witness/neutral.ts'
import {
  ALog,
  ask,
  must,
  newWitness,
  NOW,
  ORIGIN,
  removeFolders,
  testSigner,
  text,
  told,
  WITNESS,
  words,
} from './support.ts'

const log = new ALog(words(13))

let plain: NeutralWitness
let witness: NeutralWitness
let cosigned: Uint8Array

beforeEach(() => {
  plain = newWitness(log)
  const further = furtherFromSeed(WITNESS, new Uint8Array(32).fill(7))
  witness = witnessOf(plain.store, { ...testSigner(WITNESS), further }, () => NOW * 1000)
  cosigned = concat(log.note(13), ask(witness, log.request(0, 13)).body)
})

afterEach(() => {
  plain.store.close()
  removeFolders()
})

const rootBetween = (start: number, end: number): Uint8Array =>
  rootOf(nodeCrypto, log.hashes.slice(start, end))

/** The subtree consistency proof, straight from the recursion of its definition. */
function proofOf(start: number, end: number, from: number, to: number, known = true): Uint8Array[] {
  if (start === from && end === to) return known ? [] : [rootBetween(from, to)]
  let k = 1
  while (k * 2 < to - from) k *= 2
  const middle = from + k
  if (end <= middle) return [...proofOf(start, end, from, middle, known), rootBetween(middle, to)]
  if (middle <= start) return [...proofOf(start, end, middle, to, known), rootBetween(from, middle)]
  return [...proofOf(middle, end, middle, to, false), rootBetween(from, middle)]
}

const post = (body: Uint8Array, by = witness) =>
  answerRequest(by, { method: 'POST', path: '/sign-subtree', body })

const part = (start: number, end: number, more: Partial<Parameters<typeof encodeSignSubtree>[0]> = {}) =>
  encodeSignSubtree({
    start,
    end,
    root: rootBetween(start, end),
    proof: proofOf(start, end, 0, 13),
    checkpoint: cosigned,
    ...more,
  })

function isGenuine(line: SignatureLine, start: number, end: number): boolean {
  const message = subtreeMessage(WITNESS, { origin: ORIGIN, start, end, root: rootBetween(start, end) }, 0n)
  const key = witness.further?.publicKey ?? new Uint8Array()
  return nodeCrypto.mldsa44Verify(key, message, line.signature.slice(8))
}

describe('a witness with a key of ML-DSA-44', () => {
  it('gives a second line, which verifies by its own key and by the time of the first', () => {
    const { further, key } = witness
    if (further === null) throw new Error('no key')
    expect(must(openNote(nodeCrypto, cosigned, [key, further])).verified).toHaveLength(2)
    expect(text(witness.store.head(ORIGIN)?.note as Uint8Array)).toBe(text(cosigned))
    expect(told(ask(witness, log.request(13, 13)))).toBe('200')
  })

  it('signs every part of a log that a checkpoint of its own holds, without a time', () => {
    for (const [start, end] of [
      [0, 13],
      [0, 1],
      [12, 13],
      [8, 13],
      [8, 12],
      [4, 6],
      [0, 9],
      [0, 4],
    ] as const) {
      const answer = post(part(start, end))
      expect(told(answer), `${start} ${end}`).toBe('200')
      const [line] = must(parseCosignatureLines(answer.body))
      expect(line?.signature.slice(0, 8)).toEqual(new Uint8Array(8))
      expect(isGenuine(line as SignatureLine, start, end)).toBe(true)
    }
  })

  it('signs no part that is none, lies beyond, or is not proven', () => {
    const body = text(part(8, 13))
    for (const range of ['8 8', '9 8', '3 7', '08 13', '8 13 1', '8', '-8 13', '8 9007199254740992']) {
      expect(told(post(utf8(body.replace('subtree 8 13', `subtree ${range}`)))), range).toBe(
        '400 bad-request',
      )
    }
    expect(told(post(part(0, 16, { root: rootBetween(0, 13) })))).toBe('400 beyond-checkpoint')
    expect(told(post(part(8, 13, { root: rootBetween(8, 12) })))).toBe('422 subtree-refused')
    expect(told(post(part(8, 13, { proof: [] })))).toBe('422 subtree-refused')
    expect(told(post(part(4, 6, { proof: proofOf(4, 6, 0, 13).toReversed() })))).toBe('422 subtree-refused')
    expect(told(post(part(4, 6, { proof: [...proofOf(4, 6, 0, 13), new Uint8Array(32)] })))).toBe(
      '422 subtree-refused',
    )
  })

  it('signs from no checkpoint but its own', () => {
    expect(told(post(part(8, 13, { checkpoint: log.note(13) })))).toBe('403 not-cosigned')
    const fork = new ALog(words(13, 'other'))
    const planted = concat(fork.note(13), cosigned.slice(log.note(13).length))
    expect(told(post(part(8, 13, { checkpoint: planted })))).toBe('403 not-cosigned')
    const stranger = new ALog(words(13), 'sudria.example/alternat/talks')
    expect(told(post(part(8, 13, { checkpoint: stranger.note(13) })))).toBe('404 log-unknown')
    expect(told(post(part(8, 13, { checkpoint: utf8('hello') })))).toBe('400 bad-checkpoint')
    expect(must(parseNote(cosigned)).signatures).toHaveLength(3)
  })

  it('and one without such a key has no such address', () => {
    expect(told(post(part(8, 13), plain))).toBe('404 no-address')
  })
})
