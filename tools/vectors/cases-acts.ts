import {
  contentDigest,
  encodeEnvelope,
  fingerprint,
  keyidOf,
  leafData,
  pae,
  readEnvelope,
  readSideCard,
  unseal,
  verifyEnvelope,
  ACT_TYPE,
  canonicalize,
  SIDE_TYPE,
  type Envelope,
  type NamedKey,
} from '../../packages/acts/src/index.ts'
import { bad, leafHash, toHex, utf8, utf8ToString, type Result } from '../../packages/tlog/src/index.ts'
import { nodeCrypto as crypto } from '../../apps/node/src/crypto.ts'
import { sideCard } from '../../apps/node/src/side/card.ts'
import { base64, turned, type Case, type VectorFile } from './file.ts'
import { good, refused } from './good.ts'
import { furtherOf, signerOf } from './keys.ts'
import { DIALOGUE, NORLAND, NORLAND_LOG, SUDRIA, type World } from './world.ts'

const OFFICE = `${NORLAND}/foreign-affairs`

/** Files about single acts and cards. */
export function actFiles(world: World): VectorFile[] {
  return [envelopes(world), sealedActs(world), contents(world), sideCards(world)]
}

function sealedAt(world: World, index: number): Uint8Array {
  return world.norland.store.leaves(NORLAND_LOG, index, index + 1)[0]?.sealed as Uint8Array
}

function envelopeAt(world: World, index: number): Uint8Array {
  return unseal(sealedAt(world, index))?.envelope as Uint8Array
}

function keysOf(office: string): NamedKey[] {
  const own: NamedKey[] = [signerOf(office)]
  return office.endsWith('/plenipotentiary') ? [...own, furtherOf(office)] : own
}

/** Reads an envelope and checks its signatures, as whoever folds does. */
function checked(bytes: Uint8Array, keys: readonly NamedKey[]): Result<unknown> {
  const read = readEnvelope(bytes)
  if (!read.ok) return read
  const verified = verifyEnvelope(crypto, read.value, keys)
  return verified.ok ? verified : bad(verified.fault.code, verified.fault.message)
}

function envelopes(world: World): VectorFile {
  const first = envelopeAt(world, world.acts.raise.ref.index)
  const envelope = JSON.parse(utf8ToString(first) as string) as Envelope
  const payload = Uint8Array.fromBase64(envelope.payload)
  const words = utf8ToString(payload) as string
  const sign = (type: string, bytes: Uint8Array, signers = [signerOf(OFFICE)]): Envelope => ({
    payload: base64(bytes),
    payloadType: type,
    signatures: signers
      .map((one) => ({ keyid: keyidOf(crypto, one), sig: base64(one.sign(pae(type, bytes))) }))
      .toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1)),
  })
  const resigned = (text: string): Uint8Array => encodeEnvelope(sign(ACT_TYPE, utf8(text)))
  const both = sign(ACT_TYPE, payload, [signerOf(OFFICE), signerOf(OFFICE, 'another key')])
  const [signature] = envelope.signatures
  const bad: [name: string, code: string, bytes: Uint8Array][] = [
    ['a blank in the outer JSON', 'not-canonical', utf8(`{ ${(utf8ToString(first) as string).slice(1)}`)],
    ['members of the payload in another order', 'not-canonical', resigned(reordered(words))],
    ['a member of the payload twice', 'malformed', resigned(`{"at":"2026-01-05T09:01Z",${words.slice(1)}`)],
    ['a number with a fraction', 'malformed', resigned(words.replace('"seq":2', '"seq":2.0'))],
    ['a member that the payload does not know', 'schema', resigned(words.replace('{', '{"aa":1,'))],
    [
      'a minute that no calendar has',
      'schema',
      resigned(words.replace(/"at":"[^"]+"/, '"at":"2026-02-30T09:01Z"')),
    ],
    [
      'an office of another side',
      'schema',
      resigned(words.replace(NORLAND_LOG, `${SUDRIA}/alternat/${DIALOGUE}`)),
    ],
    ['another payload type', 'schema', encodeEnvelope(sign('application/json', payload))],
    [
      'signatures out of order',
      'schema',
      utf8(canonicalize({ ...both, signatures: both.signatures.toReversed() })),
    ],
    [
      'one bit of the signature turned over',
      'signature',
      encodeEnvelope({
        ...envelope,
        signatures: [
          {
            keyid: signature?.keyid ?? '',
            sig: base64(turned(Uint8Array.fromBase64(signature?.sig ?? ''), 3)),
          },
        ],
      }),
    ],
    [
      'signed by a key that the office does not hold',
      'signature',
      encodeEnvelope(sign(ACT_TYPE, payload, [signerOf(OFFICE, 'another key')])),
    ],
    [
      'signed without the pre-authentication encoding',
      'signature',
      encodeEnvelope({
        ...envelope,
        signatures: [{ keyid: signature?.keyid ?? '', sig: base64(signerOf(OFFICE).sign(payload)) }],
      }),
    ],
    ['cut off', 'malformed', first.slice(0, -1)],
  ]
  const places = [0, 1, world.acts.raise.ref.index, world.acts.adoptToo.ref.index]
  return {
    path: 'act-envelope.json',
    about:
      'Signed acts. `envelope` is the canonical JSON, base64; `keys` are those that the office named in the payload holds, as `{name, publicKey}` (32 bytes of Ed25519 or 1312 of ML-DSA-44). `ok`: it reads, and at least one Ed25519 key verifies and none that is claimed fails. Otherwise the code under which it is void.',
    format: 'docs/formats/act.md',
    cases: [
      ...places.map((index): Case => {
        const bytes = envelopeAt(world, index)
        const read = good(readEnvelope(bytes))
        const keys = keysOf(`${NORLAND}/${read.payload.office}`)
        good(checked(bytes, keys))
        const shown = { envelope: base64(bytes), keys: keys.map(shownKey) }
        return {
          name: `${read.payload.kind} by ${read.payload.office}`,
          ...shown,
          pae: base64(read.signed),
          payload: read.payload,
          expect: 'ok',
        }
      }),
      ...bad.map(([name, code, bytes]): Case => {
        const keys = keysOf(OFFICE)
        return {
          name,
          envelope: base64(bytes),
          keys: keys.map(shownKey),
          expect: refused(checked(bytes, keys), code),
        }
      }),
    ],
  }
}

/** The same members, the last one in front. */
function reordered(text: string): string {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>)
  return JSON.stringify(Object.fromEntries([...entries.slice(-1), ...entries.slice(0, -1)]))
}

function shownKey({ name, publicKey }: NamedKey): { name: string; publicKey: string } {
  return { name, publicKey: base64(publicKey) }
}

function sealedActs(world: World): VectorFile {
  const size = world.norland.store.head(NORLAND_LOG)?.size ?? 0
  const cases = Array.from({ length: size }, (_, index): Case => {
    const sealed = sealedAt(world, index)
    const data = leafData(crypto, sealed)
    const hashes = { leafData: toHex(data), leafHash: toHex(leafHash(crypto, data)) }
    return {
      name: `place ${index}`,
      sealed: base64(sealed),
      salt: toHex(sealed.slice(0, 32)),
      ...hashes,
      expect: 'ok',
    }
  })
  return {
    path: 'sealed-act.json',
    about:
      'Acts as they travel, `sealed` = salt[32] ‖ envelope, and what the log holds of them: `leafData` = SHA-256("alternat/act/v…\\n" ‖ sealed), which is the entry of the log, and `leafHash` = SHA-256(00 ‖ leafData), which is its leaf in the tree. The exact tag stands in `shared`.',
    format: 'docs/formats/act.md',
    shared: { tag: tagOf(world), log: NORLAND_LOG },
    cases,
  }
}

/** The tag is found out rather than repeated, so that the vectors move with the formats. */
function tagOf(world: World): string {
  const sealed = sealedAt(world, 0)
  const version = ACT_TYPE.match(/\.(v[0-9]+)\+json$/)?.[1] ?? ''
  const tag = `alternat/act/${version}\n`
  const data = crypto.sha256(new Uint8Array([...utf8(tag), ...sealed]))
  if (toHex(data) !== toHex(leafData(crypto, sealed))) throw new Error('the tag is another one')
  return tag
}

function contents(world: World): VectorFile {
  const cases = Object.entries(world.acts).map(([name, { payload }]): Case => {
    const { kind, body, refs, level } = payload
    const content = { dialogue: DIALOGUE, kind, body, refs, level }
    return {
      name,
      content,
      canonical: canonicalize(content),
      digest: contentDigest(crypto, content),
      expect: 'ok',
    }
  })
  return {
    path: 'content-digest.json',
    about:
      'What people clear: `digest` = SHA-256 over the canonical JSON (RFC 8785) of `content`, which is all of an act that is theirs to decide.',
    format: 'docs/formats/act.md',
    cases,
  }
}

function sideCards(world: World): VectorFile {
  const nodes = [world.norland, world.sudria]
  const cards = nodes.map(({ store }) => good(sideCard(store)))
  const [{ bytes }] = cards as [(typeof cards)[0]]
  const envelope = JSON.parse(utf8ToString(bytes) as string) as Envelope
  const text = utf8ToString(Uint8Array.fromBase64(envelope.payload)) as string
  const signedBy = (words: string, ...names: string[]): Uint8Array => {
    const signatures = names.map((name) => {
      const signer = signerOf(`${NORLAND}/root`, name)
      return { keyid: keyidOf(crypto, signer), sig: base64(signer.sign(pae(SIDE_TYPE, utf8(words)))) }
    })
    const sorted = signatures.toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1))
    return encodeEnvelope({ payload: base64(utf8(words)), payloadType: SIDE_TYPE, signatures: sorted })
  }
  const own = `${NORLAND}/root`
  const bad: [string, string, Uint8Array][] = [
    ['signed by another root than it names', 'signature', signedBy(text, 'another root')],
    ['with a second signature beside that of its root', 'signature', signedBy(text, own, 'another root')],
    ['of an unknown custody', 'schema', signedBy(text.replace('"demonstration"', '"somebody"'), own)],
    ['not canonical', 'not-canonical', signedBy(text.replace('{', '{ '), own)],
    ['changed by one bit', 'signature', turnedName(envelope)],
  ]
  return {
    path: 'side-card.json',
    about:
      'Side cards, base64. `ok`: canonical, of its shape, and signed by the one root that it names and by nobody else. `fingerprint` is what two people compare: the first 128 bits of SHA-256("alternat/root/v…\\n" ‖ side ‖ "\\n" ‖ root key).',
    format: 'docs/formats/act.md',
    cases: [
      ...cards.map(({ bytes: card, card: says, root }): Case => ({
        name: `of ${says.side}`,
        card: base64(card),
        says,
        fingerprint: fingerprint(crypto, says.side, root).hex,
        expect: 'ok',
      })),
      ...bad.map(([name, code, card]): Case => ({
        name,
        card: base64(card),
        expect: refused(readSideCard(crypto, card), code),
      })),
    ],
  }
}

/** The name of the side with one letter changed, the signature as it was. */
function turnedName(envelope: Envelope): Uint8Array {
  const text = utf8ToString(Uint8Array.fromBase64(envelope.payload)) as string
  const changed = text.replace('"name":"norland"', '"name":"norlane"')
  return encodeEnvelope({ ...envelope, payload: base64(utf8(changed)) })
}
