import {
  ALG_COSIGNATURE,
  checkContradiction,
  concat,
  cosignatureFrom,
  emptyRoot,
  encodeAddCheckpoint,
  encodeCheckpoint,
  encodeNote,
  encodeVkey,
  makeVkey,
  openNote,
  parseCosignatureLines,
  parseMisbehaviour,
  parseNote,
  signNote,
  TREE_SIZE_TYPE,
  utf8,
  type Contradiction,
} from '@alternat/tlog'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { misbehaviourFrom } from '../../src/witness/convict.ts'
import type { NeutralWitness } from '../../src/witness/neutral.ts'
import { openWitnessStore, type Kept } from '../../src/witness/witness-store.ts'
import { witnessOf } from '../../src/witness/neutral.ts'
import {
  ALog,
  ask,
  must,
  newFolder,
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

afterEach(removeFolders)

const log = new ALog(words(300))
const fork = new ALog([...words(4), ...words(296, 'other')])

function timeOf(witness: NeutralWitness, body: Uint8Array, note: Uint8Array): number {
  const lines = must(parseCosignatureLines(body))
  const checkpoint = must(parseNote(note)).text
  return Number(must(cosignatureFrom(nodeCrypto, lines, checkpoint, witness.key)).time)
}

describe('a witness that is asked to cosign', () => {
  it('cosigns the first checkpoint, growth from it, and the same one again', () => {
    const witness = newWitness(log)
    for (const [old, size] of [
      [0, 1],
      [1, 3],
      [3, 256],
      [256, 257],
      [257, 300],
      [300, 300],
    ] as const) {
      const answer = ask(witness, log.request(old, size))
      expect(told(answer)).toBe('200')
      expect(answer.type).toBe('text/plain; charset=utf-8')
      expect(timeOf(witness, answer.body, log.note(size))).toBe(NOW)
    }
  })

  it('answers with its own line alone, over the whole text, extension lines included', () => {
    const witness = newWitness(log)
    const note = log.note(5, { extensions: ['kept', 'also kept'] })
    const answer = ask(witness, encodeAddCheckpoint({ old: 0, proof: [], checkpoint: note }))
    expect(told(answer)).toBe('200')
    const lines = must(parseCosignatureLines(answer.body))
    expect(lines.map(({ name }) => name)).toEqual([WITNESS])
    const whole = concat(note, answer.body)
    expect(must(openNote(nodeCrypto, whole, [witness.key])).note.text).toContain('also kept')
  })

  it('says how a size conflicts, in the type of the standard, also to whoever asks from zero', () => {
    const witness = newWitness(log)
    expect(told(ask(witness, log.request(3, 5)))).toBe('409 0')
    ask(witness, log.request(0, 7))
    const answer = ask(witness, log.request(0, 9))
    expect([answer.status, answer.type, text(answer.body)]).toEqual([409, TREE_SIZE_TYPE, '7\n'])
    expect(told(ask(witness, log.request(5, 9)))).toBe('409 7')
    expect(told(ask(witness, log.request(3, 5)))).toBe('409 7')
  })

  it('refuses what is malformed with 400', () => {
    const witness = newWitness(log)
    const note = text(log.note(3))
    expect(told(ask(witness, ''))).toBe('400 bad-request')
    expect(told(ask(witness, `old 00\n\n${note}`))).toBe('400 bad-request')
    expect(told(ask(witness, 'old 0\n\nhello'))).toBe('400 bad-checkpoint')
    expect(told(ask(witness, `old 0\n\n${note.slice(0, note.indexOf('\n\n') + 1)}`))).toBe(
      '400 bad-checkpoint',
    )
    expect(told(ask(witness, `old 4\n\n${note}`))).toBe('400 old-beyond')
    const notOne = encodeNote(signNote(nodeCrypto, `${ORIGIN}\nfive\nroot\n`, [log.signer]))
    expect(told(ask(witness, concat(utf8('old 0\n\n'), notOne)))).toBe('400 bad-checkpoint')
  })

  it('refuses a hundred and one lines, a size of 2^53 and one of 2^64-1 with 400', () => {
    const witness = newWitness(log)
    const { text: signed, signatures } = must(parseNote(log.note(3)))
    const [line] = text(log.note(3)).split('\n').slice(-2)
    const many = `old 0\n\n${signed}\n${`${line ?? ''}\n`.repeat(101)}`
    expect(signatures).toHaveLength(1)
    expect(told(ask(witness, many))).toBe('400 bad-checkpoint')
    for (const size of ['9007199254740992', '18446744073709551615']) {
      const huge = encodeNote(signNote(nodeCrypto, signed.replace('\n3\n', `\n${size}\n`), [log.signer]))
      expect(told(ask(witness, concat(utf8('old 0\n\n'), huge)))).toBe('400 bad-checkpoint')
    }
  })

  it('refuses with 404 a log it does not know, and with 403 a key or a signature it does not trust', () => {
    const witness = newWitness(log)
    const stranger = new ALog(words(3), 'sudria.example/alternat/talks')
    expect(told(ask(witness, stranger.request(0, 3)))).toBe('404 log-unknown')
    const impostor = { ...testSigner('impostor'), name: ORIGIN }
    const { text: signed } = must(parseNote(log.note(3)))
    const forged = encodeNote(signNote(nodeCrypto, signed, [impostor]))
    expect(told(ask(witness, concat(utf8('old 0\n\n'), forged)))).toBe('403 log-untrusted')
    const changed = text(log.note(3)).replace('\n3\n', '\n4\n')
    expect(told(ask(witness, `old 0\n\n${changed}`))).toBe('403 log-untrusted')
  })

  it('refuses with 403 a true signature behind a false one by the same key', () => {
    const witness = newWitness(log)
    const note = must(parseNote(log.note(3)))
    const [good] = note.signatures
    if (good === undefined) throw new Error('no line')
    const bad = { ...good, signature: Uint8Array.from(good.signature, (byte) => byte ^ 1) }
    const both = encodeNote({ text: note.text, signatures: [bad, good] })
    expect(told(ask(witness, concat(utf8('old 0\n\n'), both)))).toBe('403 log-untrusted')
  })

  it('refuses with 422 a wrong proof, one that is missing, too long, of another size, or from zero', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 5))
    const checkpoint = log.note(9)
    const good = log.proof(5, 9)
    const wrong = [
      [],
      good.slice(1),
      good.toReversed(),
      [...good, new Uint8Array(32)],
      log.proof(4, 9),
      log.proof(5, 8),
      good.map((hash) => Uint8Array.from(hash, (byte) => byte ^ 1)),
    ]
    for (const proof of wrong) {
      expect(told(ask(witness, encodeAddCheckpoint({ old: 5, proof, checkpoint })))).toBe('422 proof-refused')
    }
    const empty = newWitness(log)
    const fromZero = { old: 0, proof: [new Uint8Array(32)], checkpoint }
    expect(told(ask(empty, encodeAddCheckpoint(fromZero)))).toBe('422 proof-refused')
    const same = { old: 5, proof: [new Uint8Array(32)], checkpoint: log.note(5) }
    expect(told(ask(witness, encodeAddCheckpoint(same)))).toBe('422 proof-refused')
    expect(told(ask(witness, log.request(5, 9)))).toBe('200')
  })

  it('cosigns size zero only with the root of the empty tree, and grows from it without a proof', () => {
    const bogus = encodeAddCheckpoint({ old: 0, proof: [], checkpoint: log.note(0, { root: log.root(1) }) })
    const witness = newWitness(log)
    expect(told(ask(witness, bogus))).toBe('422 empty-root')
    expect(log.root(0)).toEqual(emptyRoot(nodeCrypto))
    expect(told(ask(witness, log.request(0, 0)))).toBe('200')
    expect(told(ask(witness, bogus))).toBe('422 empty-root')
    expect(told(ask(witness, log.request(0, 5)))).toBe('200')
    expect(told(ask(witness, log.request(0, 0)))).toBe('409 5')
  })

  it('trusts both keys of a log that changes its key', () => {
    const witness = newWitness(log)
    const next = { ...testSigner('the next key'), name: ORIGIN }
    must(witness.store.addLog(encodeVkey(makeVkey(nodeCrypto, ORIGIN, next.publicKey))))
    const { text: signed } = must(parseNote(log.note(3)))
    const both = encodeNote(signNote(nodeCrypto, signed, [log.signer, next]))
    expect(told(ask(witness, concat(utf8('old 0\n\n'), both)))).toBe('200')
    expect(must(parseNote(witness.store.head(ORIGIN)?.note as Uint8Array)).signatures).toHaveLength(3)
    const newAlone = encodeNote(signNote(nodeCrypto, must(parseNote(log.note(5))).text, [next]))
    const grown = encodeAddCheckpoint({ old: 3, proof: log.proof(3, 5), checkpoint: newAlone })
    expect(told(ask(witness, grown))).toBe('200')
  })

  it('keeps nothing that was not verified: a line made up in its own name is gone', () => {
    const witness = newWitness(log)
    const note = must(parseNote(log.note(3)))
    const planted = { name: WITNESS, keyId: witness.key.keyId, signature: new Uint8Array(72) }
    const crafted = encodeNote({ text: note.text, signatures: [...note.signatures, planted] })
    expect(told(ask(witness, concat(utf8('old 0\n\n'), crafted)))).toBe('200')
    const kept = witness.store.head(ORIGIN)?.note as Uint8Array
    expect(must(openNote(nodeCrypto, kept, [witness.key])).verified).toHaveLength(1)
  })
})

describe('a log that shows two histories', () => {
  it('is refused the second root of a size, and both notes are kept', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 9))
    const other = encodeAddCheckpoint({ old: 9, proof: [], checkpoint: fork.note(9) })
    expect(told(ask(witness, other))).toBe('422 root-differs')
    const [kept] = witness.store.kept()
    expect(kept).toMatchObject({ origin: ORIGIN, size: 9, proven: true })
    expect(text(kept?.offered as Uint8Array)).toBe(text(fork.note(9)))
    expect(text(kept?.held as Uint8Array).startsWith(text(log.note(9)))).toBe(true)
  })

  it('is recognised at a size that was cosigned long ago, although the answer is about the size', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 9))
    ask(witness, log.request(9, 20))
    const old = encodeAddCheckpoint({ old: 0, proof: [], checkpoint: fork.note(9) })
    expect(told(ask(witness, old))).toBe('409 20')
    expect(witness.store.kept().map(({ size, proven }) => [size, proven])).toEqual([[9, true]])
  })

  it('is convicted by a proof from another history than it signed, in a file that anybody can check', () => {
    for (const [at, size, kind] of [
      [9, 9, 'fork-same-size'],
      [9, 20, 'fork-other-size'],
      [255, 256, 'fork-other-size'],
    ] as const) {
      const witness = newWitness(log)
      ask(witness, log.request(0, at))
      const other = encodeAddCheckpoint({ old: at, proof: fork.proof(at, size), checkpoint: fork.note(size) })
      expect(ask(witness, other).status).toBe(422)
      const [kept] = witness.store.kept()
      expect(kept).toMatchObject({ proven: true, size })
      const file = misbehaviourFrom(witness.store, kept as Kept)
      const read = must(parseMisbehaviour(nodeCrypto, file as Uint8Array))
      expect(read.kind).toBe(kind)
      expect(must(checkContradiction(nodeCrypto, read as Contradiction)).origin).toBe(ORIGIN)
    }
  })

  it('is not called so for a genuine checkpoint with a false proof, which anybody can send', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 9))
    const framed = encodeAddCheckpoint({ old: 9, proof: fork.proof(9, 20), checkpoint: log.note(20) })
    expect(told(ask(witness, framed))).toBe('422 proof-refused')
    const [kept] = witness.store.kept()
    expect(kept?.proven).toBe(false)
    expect(misbehaviourFrom(witness.store, kept as Kept)).toBeNull()
    expect(told(ask(witness, log.request(9, 20)))).toBe('200')
  })

  it('cannot fill the memory of the witness, nor push the proof of its fork out of it', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 9))
    for (let size = 10; size < 100; size++) {
      ask(witness, encodeAddCheckpoint({ old: 9, proof: [], checkpoint: log.note(size) }))
    }
    expect(witness.store.kept()).toHaveLength(64)
    ask(witness, encodeAddCheckpoint({ old: 9, proof: [], checkpoint: fork.note(9) }))
    const kept = witness.store.kept()
    expect(kept).toHaveLength(64)
    expect(kept[0]?.proven).toBe(true)
    for (let round = 0; round < 3; round++)
      ask(witness, encodeAddCheckpoint({ old: 9, proof: [], checkpoint: fork.note(9) }))
    expect(witness.store.kept()).toHaveLength(64)
  })
})

describe('the memory of a witness', () => {
  it('gives a time that never goes back and is never zero, whatever its clock does', () => {
    const clock = { seconds: NOW }
    const witness = newWitness(log, clock)
    const timeAt = (seconds: number, old: number, size: number): number => {
      clock.seconds = seconds
      return timeOf(witness, ask(witness, log.request(old, size)).body, log.note(size))
    }
    expect(timeAt(NOW, 0, 1)).toBe(NOW)
    expect(timeAt(NOW - 1000, 1, 2)).toBe(NOW)
    expect(timeAt(0, 2, 2)).toBe(NOW)
    expect(timeAt(NOW + 5, 2, 3)).toBe(NOW + 5)
    const atZero = newWitness(log, { seconds: 0 })
    expect(timeOf(atZero, ask(atZero, log.request(0, 1)).body, log.note(1))).toBe(1)
  })

  it('outlives the program, and two programs on it cosign one history', () => {
    const folder = newFolder()
    const first = newWitness(log, { seconds: NOW }, folder)
    const store = must(openWitnessStore(folder, { write: true }))
    const second = witnessOf(store, testSigner(WITNESS), () => NOW * 1000)
    expect(told(ask(first, log.request(0, 9)))).toBe('200')
    expect(told(ask(second, log.request(0, 20)))).toBe('409 9')
    expect(told(ask(second, log.request(9, 20)))).toBe('200')
    expect(told(ask(first, log.request(9, 12)))).toBe('409 20')
    first.store.close()
    second.store.close()
    const again = must(openWitnessStore(folder, { write: true }))
    expect(again.head(ORIGIN)?.size).toBe(20)
    expect(again.name).toBe(WITNESS)
    again.close()
  })

  it('signs nothing where it cannot be kept', () => {
    const folder = newFolder()
    newWitness(log, { seconds: NOW }, folder).store.close()
    const reading = must(openWitnessStore(folder, { write: false }))
    const answer = ask(
      witnessOf(reading, testSigner(WITNESS), () => NOW * 1000),
      log.request(0, 9),
    )
    expect(told(answer)).toBe('500 not-kept')
    expect(text(answer.body)).not.toContain('—')
    expect(reading.head(ORIGIN)).toBeNull()
  })

  it('signs nothing on top of a head that was changed on the disk', () => {
    const witness = newWitness(log)
    ask(witness, log.request(0, 9))
    const forged = { size: 4, note: fork.note(4), time: NOW }
    must(
      witness.store.atomically(() => ({
        ok: true,
        value: witness.store.move(ORIGIN, { ...forged, size: 12 }),
      })),
    )
    const answer = ask(witness, log.request(12, 20))
    expect(told(answer)).toBe('500 not-kept')
    expect(text(answer.body)).toContain('self-check')
  })

  it('keeps the checkpoint with the line of the log and its own, for monitors', () => {
    const witness = newWitness(log)
    const answer = ask(witness, log.request(0, 9))
    const kept = witness.store.head(ORIGIN)?.note as Uint8Array
    expect(text(kept)).toBe(text(log.note(9)) + text(answer.body))
    const key = makeVkey(nodeCrypto, WITNESS, testSigner(WITNESS).publicKey, ALG_COSIGNATURE)
    expect(openNote(nodeCrypto, kept, [key]).ok).toBe(true)
    expect(encodeCheckpoint({ origin: ORIGIN, size: 9, root: log.root(9), extensions: [] })).toBe(
      must(parseNote(kept)).text,
    )
  })
})
