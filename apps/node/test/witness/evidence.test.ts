import {
  checkEvidence,
  decodeContainer,
  encodeContainer,
  EVIDENCE_SHAPE,
  type Member,
  type Trust,
} from '@alternat/acts'
import {
  cosign,
  encodeCosignatureLines,
  encodeVkey,
  makeVkey,
  parseNote,
  utf8,
  utf8ToString,
  type Vkey,
} from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import type { Node } from '../../src/side/node.ts'
import { pinWitness, unpinWitness } from '../../src/witness/pinned.ts'
import { takeAnswerFile } from '../../src/witness/take-answer.ts'
import { DIALOGUE, LOG_A, LOG_B, newPair, openDialogue, raise, removeFolders } from '../bundle/support.ts'
import { must, testSigner, WITNESS } from './support.ts'

let node: Node
let other: Node
const signer = testSigner(WITNESS)
const key: Vkey = makeVkey(nodeCrypto, WITNESS, signer.publicKey, 4)

beforeAll(async () => {
  const pair = await newPair(33)
  await openDialogue(pair)
  node = pair.a
  other = pair.b
  raise(node, 'witnessed')
  must(pinWitness(node.store, { name: 'uni', vkey: encodeVkey(key) }))
  const { text } = must(parseNote(node.store.head(LOG_A)?.checkpoint as Uint8Array))
  must(takeAnswerFile(node, encodeCosignatureLines([cosign(nodeCrypto, text, signer, 1_770_000_000n)])))
})

afterAll(() => {
  node.store.close()
  other.store.close()
  removeFolders()
})

const file = (): Uint8Array => must(writeEvidence(node, { dialogue: DIALOGUE, matter: null, covers: 'all' }))
const membersOf = (bytes: Uint8Array): Member[] => must(decodeContainer(EVIDENCE_SHAPE, bytes))
const logOf = (bytes: Uint8Array) => checkEvidence(nodeCrypto, bytes).logs.find(({ log }) => log === LOG_A)

/** The policy member that names the witness. */
const isNaming = ({ name, bytes }: Member): boolean =>
  name.startsWith('policy/') && (utf8ToString(bytes) ?? '').includes(WITNESS)

function codesWith(change: (member: Member) => Member | null): string[] {
  const members = membersOf(file())
    .map(change)
    .filter((member) => member !== null)
  const report = checkEvidence(nodeCrypto, must(encodeContainer(EVIDENCE_SHAPE, members)))
  return [...new Set(report.faults.map(({ code }) => code))]
}

const edited =
  (edit: (policy: string) => string) =>
  (member: Member): Member =>
    isNaming(member) ? { ...member, bytes: utf8(edit(utf8ToString(member.bytes) ?? '')) } : member

describe('an evidence file with the line of a neutral witness', () => {
  it('names the witness with its key, and checks its line', () => {
    const report = checkEvidence(nodeCrypto, file())
    expect(report.faults).toEqual([])
    expect(logOf(file())?.neutral).toEqual([{ name: WITNESS, vkey: encodeVkey(key) }])
    expect(logOf(file())?.cosigned).toContainEqual(
      expect.objectContaining({ name: WITNESS, time: 1_770_000_000 }),
    )
  })

  it('vouches for nothing by naming it: trust still comes from outside', () => {
    expect(checkEvidence(nodeCrypto, file()).trusted).toBe(false)
    const policy = utf8(
      `log ${encodeVkey(makeVkey(nodeCrypto, LOG_A, node.keys.log(LOG_A).publicKey))}\nwitness w ${encodeVkey(key)}\nquorum w\n`,
    )
    const report = checkEvidence(nodeCrypto, file(), { trust: { policies: [policy] } })
    expect(report.logs.find(({ log }) => log === LOG_A)?.trusted).toBe(true)
    const elsewhere = makeVkey(nodeCrypto, 'x.example/w', testSigner('x.example/w').publicKey, 4)
    const unmet = utf8(utf8ToString(policy)?.replace(encodeVkey(key), encodeVkey(elsewhere)) ?? '')
    const without = checkEvidence(nodeCrypto, file(), { trust: { policies: [unmet] } })
    expect(without.logs.find(({ log }) => log === LOG_A)?.trusted).toBe(false)
  })

  it('says who of those the reader relies on has confirmed it, and when', () => {
    const witnesses = [key]
    const confirmed = (log: string, trust: Trust) =>
      checkEvidence(nodeCrypto, file(), { trust }).logs.find((one) => one.log === log)?.witnessed
    const line = { name: WITNESS, time: 1_770_000_000, suite: 'Ed25519' }
    expect(confirmed(LOG_A, { witnesses })).toEqual([line])
    expect(confirmed(LOG_B, { witnesses })).toEqual([])
    expect(confirmed(LOG_A, {})).toBeNull()
    // In a policy it is relied on for the log that the policy names, and for no other.
    const policyFor = (log: string, node: Node): Uint8Array =>
      utf8(
        `log ${encodeVkey(makeVkey(nodeCrypto, log, node.keys.log(log).publicKey))}\nwitness uni ${encodeVkey(key)}\nquorum none\n`,
      )
    expect(confirmed(LOG_A, { policies: [policyFor(LOG_B, other), policyFor(LOG_A, node)] })).toEqual([line])
    expect(confirmed(LOG_A, { policies: [policyFor(LOG_B, other)] })).toBeNull()
  })

  it('is not witnessed by another key under the name of one that the reader relies on', () => {
    const forged = makeVkey(nodeCrypto, WITNESS, testSigner('forger').publicKey, 4)
    const sameId = { ...forged, keyId: key.keyId }
    for (const wrong of [forged, sameId])
      expect(
        checkEvidence(nodeCrypto, file(), { trust: { witnesses: [wrong] } }).logs.map((log) => log.witnessed),
      ).toEqual([[], []])
  })

  it('is not witnessed by a cosigner of a side that is handed out as somebody neutral', () => {
    const mirror = node.keys.mirror
    const renamed = makeVkey(nodeCrypto, 'institute.example/w', mirror.publicKey, 4)
    const own = makeVkey(nodeCrypto, mirror.name, mirror.publicKey, 4)
    const { logs } = checkEvidence(nodeCrypto, file(), { trust: { witnesses: [own, renamed] } })
    expect(logs.find(({ log }) => log === LOG_B)?.cosigned.map(({ name }) => name)).toContain(mirror.name)
    expect(logs.map(({ witnessed }) => witnessed ?? [])).toEqual([[], []])
  })

  it('does not hold with the witness taken out of the policy, renamed, or given another key', () => {
    const forged = makeVkey(nodeCrypto, WITNESS, testSigner('forger').publicKey, 4)
    expect(codesWith(edited((text) => text.replace(/witness neutral\/.*\n/, '')))).toEqual(['cosignature'])
    expect(codesWith(edited((text) => text.replace('neutral/witness', 'neutral/another')))).toContain(
      'policy',
    )
    expect(codesWith(edited((text) => text.replace('witness neutral/', 'witness ')))).toContain('policy')
    expect(codesWith(edited((text) => text.replace(encodeVkey(key), encodeVkey(forged))))).toContain(
      'cosignature',
    )
    expect(codesWith(edited((text) => text.replace('quorum none', `quorum neutral/${WITNESS}`)))).toContain(
      'policy',
    )
  })

  it('does not hold with its line changed or gone', () => {
    const without = (member: Member): Member | null =>
      member.name.startsWith('cosig/') && (utf8ToString(member.bytes) ?? '').includes(WITNESS)
        ? {
            ...member,
            bytes: utf8(
              (utf8ToString(member.bytes) ?? '')
                .split('\n')
                .filter((line) => !line.includes(WITNESS))
                .join('\n'),
            ),
          }
        : member
    const gone = codesWith((member) => {
      const rest = without(member)
      return rest !== null && rest.bytes.length === 0 ? null : rest
    })
    expect(gone).toContain('policy')
  })

  it('names no witness that did not cosign, and none that poses as a side', () => {
    const idle = makeVkey(nodeCrypto, 'idle.example/w', testSigner('idle.example/w').publicKey, 4)
    const posing = makeVkey(nodeCrypto, 'sudria.example/mirror', testSigner('posing').publicKey, 4)
    for (const added of [idle, posing]) {
      const line = `witness neutral/${added.name} ${encodeVkey(added)}\n`
      expect(codesWith(edited((text) => text.replace('quorum', `${line}quorum`)))).toContain('policy')
    }
  })

  it('is written without the line once the witness is no longer relied on', () => {
    must(unpinWitness(node.store, 'uni'))
    expect(checkEvidence(nodeCrypto, file()).faults).toEqual([])
    expect(logOf(file())?.neutral).toEqual([])
    must(pinWitness(node.store, { name: 'uni', vkey: encodeVkey(key) }))
  })
})
