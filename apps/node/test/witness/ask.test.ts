import {
  concat,
  cosign,
  encodeCosignatureLines,
  encodeTreeSize,
  encodeVkey,
  makeVkey,
  parseNote,
  signCheckpoint,
  TREE_SIZE_TYPE,
  utf8,
  type Signer,
} from '@alternat/tlog'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Node } from '../../src/side/node.ts'
import { askAll, askWitness, knownSize, ownLogs } from '../../src/witness/ask.ts'
import { linesBy } from '../../src/witness/keep-line.ts'
import type { NetAnswer } from '../../src/witness/net.ts'
import { pinWitness, pinnedWitnesses, unpinWitness } from '../../src/witness/pinned.ts'
import { takeAnswerFile } from '../../src/witness/take-answer.ts'
import {
  LOG_A,
  LOG_B,
  newPair,
  openDialogue,
  raise,
  removeFolders as removeSides,
} from '../bundle/support.ts'
import { askingOf, netTo, pinned, scripted, witnessFor } from './nets.ts'
import { ALog, codeOf, must, removeFolders, testSigner, WITNESS, words } from './support.ts'

let node: Node
let other: Node

beforeAll(async () => {
  const pair = await newPair(71)
  await openDialogue(pair)
  node = pair.a
  other = pair.b
})

afterAll(() => {
  node.store.close()
  other.store.close()
  removeFolders()
  removeSides()
})

const witnessKey = (signer: Signer) => makeVkey(nodeCrypto, signer.name, signer.publicKey, 4)

const linesOf = (name: string): number[] =>
  linesBy(node.store, LOG_A, witnessKey(testSigner(name))).map(({ size }) => size)

function headText(): string {
  return must(parseNote(node.store.head(LOG_A)?.checkpoint as Uint8Array)).text
}

/** An answer with the lines that these signers give to a text at a time. */
function lines(text: string, ...by: readonly (readonly [Signer, bigint])[]): NetAnswer {
  const body = encodeCosignatureLines(by.map(([signer, time]) => cosign(nodeCrypto, text, signer, time)))
  return { status: 200, type: 'text/plain', body }
}

const nowSeconds = (): bigint => BigInt(Math.floor(node.ports.clock() / 1000))

describe('a node that has its log witnessed', () => {
  it('sends the first checkpoint, then growth with a proof from where the witness stands', async () => {
    const witness = witnessFor(node, [LOG_A], 'honest.example/w')
    const known = pinned(node, witness.key, 'honest')
    const asking = askingOf(node, netTo(witness))
    const first = must(await askWitness(asking, known, LOG_A))
    expect(first).toMatchObject({ witness: 'honest', log: LOG_A, size: node.store.head(LOG_A)?.size })
    raise(node, 'witnessed-one')
    raise(node, 'witnessed-two')
    const second = must(await askWitness(asking, known, LOG_A))
    expect(second.size).toBe(first.size + 2)
    expect(linesOf('honest.example/w')).toEqual([first.size, second.size])
    expect(knownSize(node.store, known, node.store.head(LOG_A) as never)).toBe(second.size)
    must(unpinWitness(node.store, 'honest'))
    witness.store.close()
  })

  it('learns the size of a witness that it has forgotten, and proves from there', async () => {
    const witness = witnessFor(node, [LOG_A], 'forgotten.example/w')
    const known = pinned(node, witness.key, 'forgotten')
    const net = netTo(witness)
    const size = node.store.head(LOG_A)?.size ?? 0
    // The witness cosigned, and the answer was lost on the way.
    await askWitness(
      askingOf(node, async (...asked) => (await net(...asked), null)),
      known,
      LOG_A,
    )
    raise(node, 'after-the-loss')
    expect(linesOf('forgotten.example/w')).toEqual([])
    expect(must(await askWitness(askingOf(node, net), known, LOG_A)).size).toBe(size + 1)
    must(unpinWitness(node.store, 'forgotten'))
    witness.store.close()
  })

  it('keeps one line for each size, however often it asks', async () => {
    const witness = witnessFor(node, [LOG_A], 'often.example/w')
    const known = pinned(node, witness.key, 'often')
    const asking = askingOf(node, netTo(witness))
    for (let i = 0; i < 3; i++) must(await askWitness(asking, known, LOG_A))
    expect(linesOf('often.example/w')).toHaveLength(1)
    must(unpinWitness(node.store, 'often'))
    witness.store.close()
  })

  it('asks all of them, and one that is away keeps nobody from the others', async () => {
    const witness = witnessFor(node, [LOG_A], 'there.example/w')
    const away = pinned(node, witnessKey(testSigner('away.example/w')), 'away', 'http://away.invalid')
    const there = pinned(node, witness.key, 'there', 'http://there.invalid')
    const net = netTo(witness)
    const asking = askingOf(node, (method, url, body) =>
      url.startsWith('http://away') ? Promise.resolve(null) : net(method, url, body),
    )
    const asked = await askAll(
      asking,
      [away, there],
      ownLogs(node.store).map(({ log }) => log),
    )
    expect(asked.map(({ witness: name, result }) => [name, codeOf(result)])).toEqual([
      ['away', 'witness-away'],
      ['there', 'ok'],
    ])
    must(unpinWitness(node.store, 'away'))
    must(unpinWitness(node.store, 'there'))
    witness.store.close()
  })
})

describe('a witness that is hostile or broken', () => {
  const evil = testSigner(WITNESS)
  const stranger = testSigner('stranger.example/w')
  let before: string

  beforeEach(() => {
    if (!pinnedWitnesses(node.store).some(({ name }) => name === 'uni')) pinned(node, witnessKey(evil))
    before = node.store.digest()
  })

  async function askedWith(...answers: readonly (NetAnswer | null)[]): Promise<string> {
    const known = { ...pinned(node, witnessKey(evil)) }
    const code = codeOf(await askWitness(askingOf(node, scripted(...answers)), known, LOG_A))
    expect(node.store.digest()).toBe(before)
    return code
  }

  it('returns the line of somebody else, or one over another checkpoint', async () => {
    expect(await askedWith(lines(headText(), [stranger, nowSeconds()]))).toBe('answer-line')
    const elsewhere = headText().replace(LOG_A, LOG_B)
    expect(await askedWith(lines(elsewhere, [evil, nowSeconds()]))).toBe('answer-line')
    const smaller = must(parseNote(node.store.checkpoints(LOG_A)[0]?.note as Uint8Array)).text
    expect(await askedWith(lines(smaller, [evil, nowSeconds()]))).toBe('answer-line')
    const replayed = must(parseNote(other.store.head(LOG_B)?.checkpoint as Uint8Array)).text
    expect(await askedWith(lines(replayed, [evil, nowSeconds()]))).toBe('answer-line')
  })

  it('gives a time of zero, or one in the future', async () => {
    expect(await askedWith(lines(headText(), [evil, 0n]))).toBe('answer-time')
    expect(await askedWith(lines(headText(), [evil, nowSeconds() + 7200n]))).toBe('answer-time')
    expect(await askedWith(lines(headText(), [evil, 2n ** 63n - 1n]))).toBe('answer-time')
  })

  it('answers with what is no answer', async () => {
    const as = (status: number, text: string, type = 'text/plain'): NetAnswer => ({
      status,
      type,
      body: utf8(text),
    })
    expect(await askedWith(as(200, ''))).toBe('answer-shape')
    expect(await askedWith(as(200, 'thank you\n'))).toBe('answer-shape')
    expect(await askedWith(as(200, '— a AAAAAAA=\n'.repeat(101)))).toBe('answer-shape')
    expect(await askedWith(as(409, '1\n', 'text/plain'))).toBe('answer-shape')
    expect(await askedWith(as(409, 'one\n', TREE_SIZE_TYPE))).toBe('answer-shape')
    expect(await askedWith(as(403, 'no'))).toBe('witness-refused')
    expect(await askedWith(as(404, 'no'))).toBe('witness-refused')
    expect(await askedWith(as(422, 'no'))).toBe('witness-differs')
    expect(await askedWith(as(503, 'later'))).toBe('witness-away')
    expect(await askedWith(null)).toBe('witness-away')
  })

  it('names a size for ever, and is not asked for ever', async () => {
    const size = (n: number): NetAnswer => ({ status: 409, type: TREE_SIZE_TYPE, body: encodeTreeSize(n) })
    expect(await askedWith(size(1), size(2), size(1), size(2), size(1))).toBe('witness-moving')
    expect(await askedWith(size(0))).toBe('witness-moving')
    const net = scripted(size(1), size(2), size(3), size(4), size(1))
    await askWitness(askingOf(node, net), pinned(node, witnessKey(evil)), LOG_A)
    expect(net.asked.length).toBeLessThan(6)
  })

  it('knows more of our log than we do: this may be a restored copy', async () => {
    for (const more of [1000, Number.MAX_SAFE_INTEGER]) {
      const ahead = { status: 409, type: TREE_SIZE_TYPE, body: encodeTreeSize(more) }
      expect(await askedWith(ahead)).toBe('witness-ahead')
    }
  })
})

describe('an answer that comes as a file', () => {
  it('is taken in as a checkpoint with the line under it, and as the bare line', () => {
    const signer = testSigner('by-file.example/w')
    must(pinWitness(node.store, { name: 'by-file', vkey: encodeVkey(witnessKey(signer)) }))
    const text = headText()
    const line = cosign(nodeCrypto, text, signer, nowSeconds())
    const bare = encodeCosignatureLines([line])
    const size = node.store.head(LOG_A)?.size
    expect(must(takeAnswerFile(node, bare))).toMatchObject({ witness: 'by-file', log: LOG_A, size })
    const note = concat(node.store.head(LOG_A)?.checkpoint as Uint8Array, bare)
    expect(must(takeAnswerFile(node, note))).toMatchObject({ witness: 'by-file', size })
    expect(linesOf('by-file.example/w')).toEqual([size])
  })

  it('is refused where no pinned witness signed it, or another history', () => {
    const signer = testSigner('by-file.example/w')
    const stranger = encodeCosignatureLines([
      cosign(nodeCrypto, headText(), testSigner('nobody.example'), 5n),
    ])
    expect(codeOf(takeAnswerFile(node, stranger))).toBe('answer-line')
    expect(codeOf(takeAnswerFile(node, utf8('hello')))).toBe('answer-shape')
    const fork = new ALog(words(500), LOG_A)
    const forked = (size: number): Uint8Array => {
      const text = must(parseNote(fork.note(size))).text
      const line = encodeCosignatureLines([cosign(nodeCrypto, text, signer, 5n)])
      return new Uint8Array([...fork.note(size), ...line])
    }
    expect(codeOf(takeAnswerFile(node, forked(node.store.head(LOG_A)?.size ?? 0)))).toBe('witness-differs')
    expect(codeOf(takeAnswerFile(node, forked(400)))).toBe('witness-ahead')
    expect(codeOf(takeAnswerFile(node, fork.note(400)))).toBe('answer-line')
  })
})

describe('our own signature over more than we hold, shown by a witness', () => {
  const shownBy = (signer: Signer): Uint8Array => {
    const size = (node.store.head(LOG_A)?.size ?? 0) + 1
    const checkpoint = { origin: LOG_A, size, root: nodeCrypto.sha256(utf8('a twin')), extensions: [] }
    const note = signCheckpoint(nodeCrypto, checkpoint, node.keys.log(LOG_A))
    const { text } = must(parseNote(note))
    return concat(note, encodeCosignatureLines([cosign(nodeCrypto, text, signer, nowSeconds())]))
  }

  it('as a file stops all signing at once', () => {
    const signer = testSigner('shows.example/w')
    must(pinWitness(node.store, { name: 'shows', vkey: encodeVkey(witnessKey(signer)) }))
    expect(codeOf(takeAnswerFile(node, shownBy(signer)))).toBe('witness-ahead')
    expect(node.store.doubt()).toMatchObject({ code: 'rollback-suspected', proved: [{ log: LOG_A }] })
    must(node.store.setDoubt(null))
    must(unpinWitness(node.store, 'shows'))
  })

  it('is asked for, and stops all signing, where a witness says that it holds more or another history', async () => {
    const signer = testSigner('tells.example/w')
    const known = pinned(node, witnessKey(signer), 'tells')
    const shown: NetAnswer = { status: 200, type: 'text/plain', body: shownBy(signer) }
    const more: NetAnswer = { status: 409, type: TREE_SIZE_TYPE, body: encodeTreeSize(1000) }
    const refused: NetAnswer = { status: 422, type: 'text/plain', body: new Uint8Array(0) }
    for (const [first, code] of [
      [more, 'witness-ahead'],
      [refused, 'witness-differs'],
    ] as const) {
      expect(codeOf(await askWitness(askingOf(node, scripted(first, shown)), known, LOG_A))).toBe(code)
      expect(node.store.doubt()).toMatchObject({ code: 'rollback-suspected' })
      must(node.store.setDoubt(null))
      // Without the signature it is the witness's word against ours: it is told, and stops nobody.
      expect(codeOf(await askWitness(askingOf(node, scripted(first, refused)), known, LOG_A))).toBe(code)
      expect(node.store.doubt()).toBeNull()
    }
    must(unpinWitness(node.store, 'tells'))
  })
})

describe('pinning', () => {
  it('refuses a key of another kind, a bad name, and a key or a name that somebody has', () => {
    const key = encodeVkey(witnessKey(testSigner('fresh.example/w')))
    const logKey = encodeVkey(
      makeVkey(nodeCrypto, 'fresh.example/w', testSigner('fresh.example/w').publicKey),
    )
    const pin = (name: string, vkey: string): string => codeOf(pinWitness(node.store, { name, vkey }))
    expect(pin('fresh', logKey)).toBe('witness-key')
    expect(pin('fresh', 'fresh')).toBe('witness-key')
    for (const name of ['', 'Fresh', 'a b', '-x', 'x'.repeat(65), 'east/witness']) {
      expect(pin(name, key), name).toBe('witness-name')
    }
    expect(pin('fresh', key)).toBe('ok')
    expect(pin('fresh', encodeVkey(witnessKey(testSigner('newer.example/w'))))).toBe('witness-taken')
    expect(pin('again', key)).toBe('witness-taken')
    const mirror = { ...other.keys.mirror, name: 'looks-neutral.example/w' }
    expect(pin('sly', encodeVkey(witnessKey(mirror)))).toBe('witness-taken')
    const posing = { ...testSigner('posing'), name: other.keys.mirror.name }
    expect(pin('posing', encodeVkey(witnessKey(posing)))).toBe('witness-taken')
    must(unpinWitness(node.store, 'fresh'))
    expect(codeOf(unpinWitness(node.store, 'fresh'))).toBe('witness-unknown')
  })
})
