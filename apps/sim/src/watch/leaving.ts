import { blobsNamed, sideOf, type Seen } from '@alternat/acts'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import { ALG_COSIGNATURE, makeVkey, verifyCosignature, type Vkey } from '@alternat/tlog'
import { keysOf } from '../machine/keys.ts'
import type { SimNode } from '../world/sim-node.ts'
import { FOLDER } from '../world/sim-node.ts'
import { WITNESS, witnessSigner, type SimWitness } from '../world/sim-witness.ts'
import { readSealed } from './acts-read.ts'
import { readPacket, type SeenNote } from './bundle-read.ts'
import type { Ground } from './ground.ts'
import type { Point } from './history.ts'

interface Cosigned extends Point {
  readonly time: bigint
}

/** Stands where honest machines meet the wire, and collects whatever leaves them. */
export class Leaving {
  readonly #ground: Ground
  readonly #witness: SimWitness
  /** Every checkpoint under the signature of an honest log that has left. */
  readonly #signed = new Map<string, Point[]>()
  /** Every cosignature of an honest cosigner that has left, by cosigner and log. */
  readonly #cosigned = new Map<string, Cosigned[]>()
  /** Every act of an honest office that has left, by place. */
  readonly #acts = new Map<string, string>()
  readonly #looked = new Set<string>()
  readonly #times = new Map<string, bigint | null>()
  readonly #keys = new Map<string, Vkey | null>()

  constructor(ground: Ground, witness: SimWitness) {
    this.#ground = ground
    this.#witness = witness
  }

  /** A packet leaves an honest machine. */
  look(node: SimNode, bytes: Uint8Array): void {
    const bundle = readPacket(bytes)
    if (bundle === null) return
    for (const note of bundle.notes) {
      if (note.log === node.log) this.#ownNote(node, note)
      for (const line of note.lines) this.#line(node, note, line)
    }
    for (const act of bundle.acts) this.#act(node, act)
  }

  #ownNote(node: SimNode, note: SeenNote): void {
    this.#durable(node, note)
    const known = this.#signed.get(note.log) ?? []
    const point = { size: note.size, root: note.root }
    if (known.some(({ size, root }) => size === point.size && root === point.root)) return
    this.#signed.set(note.log, [...known, point])
    this.#ground.hold(
      this.#ground.histories.agree(note.log, [...known, point]),
      'nobody-convicts-themselves',
      () =>
        `${node.side} has signed ${note.log} at ${note.size} with a root off the history it signed before.`,
    )
  }

  #durable(node: SimNode, { bytes, log, size }: SeenNote): void {
    this.#ground.hold(
      onDisk(node, `${FOLDER}/store.db`, 'SELECT 1 AS yes FROM checkpoints WHERE note = ?', bytes),
      'durable-before-it-leaves',
      () => `${node.side} sends a checkpoint of ${log} at ${size} that its disk does not have.`,
    )
    const inRecord = node.disk.paths().find((path) => path.endsWith('/signed.db'))
    // A record that was lost knows nothing of what was signed before; while in doubt that is all that leaves.
    if (inRecord === undefined || (this.#ground.lost.has(node.side) && node.store.doubt() !== null)) return
    this.#ground.hold(
      onDisk(node, inRecord, `SELECT 1 AS yes FROM signed WHERE log = '${log}' AND size >= ?`, size),
      'durable-before-it-leaves',
      () => `${node.side} sends a checkpoint of ${log} at ${size} that its guard record does not know.`,
    )
  }

  #line(node: SimNode, note: SeenNote, { text, line }: SeenNote['lines'][number]): void {
    const vkey = this.#keyOf(node, line.name)
    if (vkey === null || vkey.keyId !== line.keyId) return
    const time = this.#timeOf(node, note, { text, line }, vkey)
    this.#ground.hold(
      time !== null,
      'passes-on-what-holds',
      () => `${node.side} passes a line by ${line.name} on over ${note.log} at ${note.size} that is none.`,
    )
    if (time === null || !this.#ground.isHonest(line.name.slice(0, line.name.indexOf('/')))) return
    const key = `${line.name} over ${note.log}`
    const known = this.#cosigned.get(key) ?? []
    const point = { size: note.size, root: note.root, time }
    if (known.some((one) => one.size === point.size && one.time === point.time && one.root === point.root))
      return
    this.#cosigned.set(key, [...known, point])
    this.#noTimeGoesBack(key, known, point)
    this.#ground.hold(
      this.#ground.histories.agree(note.log, [...known, point]),
      'cosigners-saw-it',
      () => `${key}: cosigned ${note.size}, which does not continue what it cosigned before or never was.`,
    )
    if (line.name.startsWith(`${node.side}/`)) this.#ownLine(node, note, line.name)
    this.#ground.hold(
      this.#lineOnDisk(node, note, text, line.name),
      'durable-before-it-leaves',
      () => `${node.side} sends a cosignature by ${line.name} that its disk does not have.`,
    )
  }

  /** The time on a line, if it is one; each line is checked once in a world. */
  #timeOf(
    { scheme }: SimNode,
    note: SeenNote,
    { text, line }: SeenNote['lines'][number],
    key: Vkey,
  ): bigint | null {
    const name = `${text}\n${note.text}`
    const known = this.#times.get(name)
    if (known !== undefined) return known
    const time = verifyCosignature(scheme.crypto, note.text, line, key)
    this.#times.set(name, time.ok ? time.value : null)
    return time.ok ? time.value : null
  }

  /** The key of a cosigner of this world; null for whoever is none. */
  #keyOf(node: SimNode, name: string): Vkey | null {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const publicKey = keyOf(node, name)
    const key = publicKey && makeVkey(node.scheme.crypto, name, publicKey, ALG_COSIGNATURE)
    this.#keys.set(name, key)
    return key
  }

  #noTimeGoesBack(key: string, known: readonly Cosigned[], { size, time }: Cosigned): void {
    const back = known.find(
      (one) => (one.time < time && one.size > size) || (one.time > time && one.size < size),
    )
    this.#ground.hold(
      back === undefined,
      'nobody-convicts-themselves',
      () => `${key}: size ${back?.size} at ${back?.time}, and size ${size} at ${time}.`,
    )
  }

  /** A node's own cosigners: which logs, and on what they may say that they hold it. */
  #ownLine(node: SimNode, { log, size }: SeenNote, name: string): void {
    const until = this.#ground.told.get(`${node.side} ${log}`) ?? Number.POSITIVE_INFINITY
    this.#ground.hold(size <= until, 'two-histories-end-it', () => `${name} cosigned ${log} at ${size}.`)
    if (!name.endsWith('/mirror')) return
    const held = node.store.leaves(log, 0, size)
    const missing = held.findIndex(
      ({ sealed }) =>
        sealed === null ||
        blobsNamed(readSealed(sealed)?.payload.body).some((digest) => node.store.blob(digest) === null),
    )
    this.#ground.hold(
      missing < 0,
      'mirrors-hold-it',
      () => `${name} cosigned ${log} at ${size} and does not hold act ${missing} whole.`,
    )
  }

  #lineOnDisk(node: SimNode, { log, size }: SeenNote, text: string, name: string): boolean {
    if (name === WITNESS) return this.#witness.hasOnDisk(log, size)
    if (!name.startsWith(`${node.side}/`)) return true
    return onDisk(node, `${FOLDER}/store.db`, 'SELECT 1 AS yes FROM cosignatures WHERE line = ?', text)
  }

  /** Two acts of an honest office for one place convict it; what an honest act has seen was really signed. */
  #act(node: SimNode, sealed: Uint8Array): void {
    const digest = nodeCrypto.sha256(sealed).toHex()
    if (this.#looked.has(digest)) return
    this.#looked.add(digest)
    const read = readSealed(sealed)
    if (read === null) return
    const { payload } = read
    const side = sideOf(payload.log)
    if (!this.#ground.isHonest(side)) return
    const place = `${payload.log} ${payload.seq}`
    const known = this.#acts.get(place)
    if (known === digest) return
    this.#ground.hold(
      known === undefined,
      'nobody-convicts-themselves',
      () => `${side} has signed two acts for ${place}.`,
    )
    this.#acts.set(place, digest)
    for (const seen of payload.seen) this.#seen(node, place, seen)
  }

  #seen(node: SimNode, place: string, { log, size, root }: Seen): void {
    const signed = size === 0 || this.#ground.histories.agree(log, [{ size, root }])
    this.#ground.hold(
      signed,
      'seen-was-signed',
      () => `${place} of ${node.side} says it saw ${log} at ${size}, with a root it never had.`,
    )
  }
}

function onDisk(node: SimNode, path: string, sql: string, value: Uint8Array | string | number): boolean {
  const file = node.disk.file(path)
  if (file === undefined) return false
  // What a disk confirms and does not write is no fault of the program: the guard record is there for that.
  if (file.lies) return true
  return file.holds(sql, [value], node.disk.busy(path))
}

/** The key of a cosigner of this world; null for whoever is none. */
function keyOf({ scheme }: SimNode, name: string): Uint8Array | null {
  if (name === WITNESS) return witnessSigner(scheme).publicKey
  const [side, role] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)]
  if (!side.endsWith('.example') || (role !== 'witness' && role !== 'mirror')) return null
  return keysOf(scheme, side).node[role].publicKey
}
