import { Chance } from '../random.ts'

/** Something on its way. */
export interface Packet {
  readonly id: number
  readonly from: string
  readonly to: string
  readonly bytes: Uint8Array
  /** The number of the event before which it arrives. */
  readonly due: number
  /** As the production program wrote it, whoever ran that program. */
  readonly genuine: boolean
  /** Changed on its way. */
  readonly damaged: boolean
}

/** What is between the machines. Whatever was ever sent can come again. */
export class Wire {
  #under_way: Packet[] = []
  readonly #ever: Packet[] = []
  readonly #parted = new Map<string, number>()
  /** The latest packet that has come, by sender and receiver. */
  readonly #latest = new Map<string, number>()
  #last = 0

  send(packet: Omit<Packet, 'id' | 'damaged'>): void {
    const whole = { ...packet, id: this.#last++, damaged: false }
    this.#under_way.push(whole)
    this.#ever.push(whole)
  }

  /** Nothing passes from one to the other before an event. */
  part(from: string, to: string, until: number): void {
    this.#parted.set(`${from} ${to}`, until)
  }

  /** Everything passes again. */
  join(): void {
    this.#parted.clear()
  }

  isParted(from: string, to: string, now: number): boolean {
    return (this.#parted.get(`${from} ${to}`) ?? 0) > now
  }

  /** What arrives before this event, in the order in which it was due. */
  due(now: number): Packet[] {
    const come = this.#under_way
      .filter(({ due }) => due <= now)
      .toSorted((a, b) => a.due - b.due || a.id - b.id)
    this.#under_way = this.#under_way.filter(({ due }) => due > now)
    return come
  }

  /** Whether a packet that was sent later on the same way has come before this one. */
  isOvertaken({ id, from, to }: Packet): boolean {
    const way = `${from} ${to}`
    const latest = this.#latest.get(way) ?? -1
    this.#latest.set(way, Math.max(latest, id))
    return id < latest
  }

  /** Some packet that was ever sent, at once. */
  again(pick: number): Packet | null {
    return this.#ever.length === 0 ? null : (this.#ever[pick % this.#ever.length] as Packet)
  }

  /** Changes something that is under way: cut off, or one bit turned over. */
  damage(pick: number, cut: boolean): Packet | null {
    const index = this.#under_way.length === 0 ? -1 : pick % this.#under_way.length
    const packet = this.#under_way[index]
    if (packet === undefined) return null
    const at = new Chance(pick, 3).below(packet.bytes.length)
    const turned = packet.bytes.with(at, (packet.bytes[at] as number) ^ (1 << (pick % 8)))
    const changed = {
      ...packet,
      damaged: true,
      genuine: false,
      bytes: cut ? packet.bytes.slice(0, at) : turned,
    }
    this.#under_way[index] = changed
    return changed
  }
}
