import {
  blobDigest,
  contentDigest,
  fingerprint,
  keyidOf,
  leafData,
  saltBlob,
  seal,
  signPayload,
  type Payload,
} from '@alternat/acts'
import { encodeContent, textDigest, type TextContent } from '@alternat/text'
import {
  cosign,
  encodeSignatureLine,
  encodeVkey,
  leafHash,
  makeVkey,
  signCheckpoint,
  toBase64,
  toHex,
  utf8,
  utf8ToString,
} from '@alternat/tlog'
import {
  nodeCrypto as crypto,
  offRecordKey,
  signerFromSeed,
  x25519PublicKey,
} from '../../apps/node/src/crypto.ts'

/** Where the worked example is published. */
export const EXAMPLE_PATH = 'docs/formats/example.json'

const LOG = 'a.example/alternat/talks'
const OTHER = 'b.example/alternat/talks'
const seed = (n: number) => new Uint8Array(32).fill(n)
const SALT = seed(0x22)

const PAYLOAD: Payload = {
  v: 'v1',
  log: LOG,
  seq: 2,
  at: '2026-01-31T09:30Z',
  office: 'desk',
  level: 'between',
  seen: [],
  refs: [],
  kind: 'dialogue.raise',
  body: { slug: 'ports', title: 'Ports – where data lands' },
}

const TEXT: TextContent = {
  v: 'v1',
  languages: ['en'],
  paragraphs: [
    {
      id: 'p1',
      words: {
        en: [
          'No interference ',
          {
            bracket: 'b1',
            placedBy: 'b.example',
            alternatives: [
              { by: 'a.example', words: 'in elections' },
              { by: 'b.example', words: 'in internal affairs' },
            ],
          },
          '.',
        ],
      },
    },
  ],
}

/**
 * One act, one text and one checkpoint worked out from fixed seeds and salts, so that another implementation can
 * compare every digest and signature. Every signature here is deterministic.
 */
export function exampleFile(): string {
  return `${JSON.stringify({ act: act(), blob: blob(), text: ofText(), log: log(), side: side() }, null, 2)}\n`
}

function act() {
  const office = signerFromSeed('a.example/desk', seed(0x11))
  const envelope = signPayload(crypto, PAYLOAD, [office])
  const { log: _, ...content } = { ...PAYLOAD, dialogue: 'talks' }
  return {
    officeSeed: toHex(seed(0x11)),
    officePublicKey: toHex(office.publicKey),
    keyid: keyidOf(crypto, office),
    salt: toHex(SALT),
    envelope: utf8ToString(envelope),
    leafData: toHex(leafData(crypto, seal(SALT, envelope))),
    contentDigest: contentDigest(crypto, content),
  }
}

function blob() {
  const words = 'As said in the room.'
  return { salt: toHex(SALT), words, digest: blobDigest(crypto, saltBlob(SALT, utf8(words))) }
}

function ofText() {
  return { content: utf8ToString(encodeContent(TEXT)), digest: textDigest(crypto, TEXT) }
}

/** A log whose one leaf is the act above. */
function log() {
  const signer = signerFromSeed(LOG, seed(0x33))
  const leaf = Uint8Array.fromHex(act().leafData)
  const root = leafHash(crypto, leaf)
  const checkpoint = signCheckpoint(crypto, { origin: LOG, size: 1, root, extensions: [] }, signer)
  const signed = utf8ToString(checkpoint) ?? ''
  const witness = signerFromSeed('b.example/witness', seed(0x44))
  const line = cosign(crypto, signed.slice(0, signed.indexOf('\n\n') + 1), witness, 1_769_851_800n)
  return {
    logSeed: toHex(seed(0x33)),
    vkey: encodeVkey(makeVkey(crypto, LOG, signer.publicKey)),
    root: toHex(root),
    checkpoint: signed,
    note: toHex(crypto.sha256(checkpoint)),
    witnessSeed: toHex(seed(0x44)),
    cosignature: encodeSignatureLine(line),
  }
}

function side() {
  const root = signerFromSeed('a.example/root', seed(0x55))
  const key = offRecordKey(seed(0x66), x25519PublicKey(seed(0x77)), [LOG, OTHER])
  return {
    rootPublicKey: toBase64(root.publicKey),
    fingerprint: fingerprint(crypto, 'a.example', root.publicKey).groups.join(' '),
    offRecord: {
      ownSecret: toHex(seed(0x66)),
      otherSecret: toHex(seed(0x77)),
      origins: [LOG, OTHER],
      key: key === null ? null : toHex(key),
    },
  }
}
