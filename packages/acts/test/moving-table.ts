import { toBase64 } from '@alternat/tlog'
import type { Ref } from '../src/index.ts'
import { keyOf, Table, type Bend } from './fold-table.ts'

export const A = 'a.example'
export const B = 'b.example'
/** Where A goes on. */
export const A2 = 'own.a.example'

/** A table at which a side may get up from one machine and sit down at another. */
export class MovingTable extends Table {
  readonly names: string[] = []

  /** The last act of a side’s log: it goes on as `to`. */
  move(side: string, to: string, bend: Bend = {}): Ref {
    const root = toBase64(keyOf(to, 'root').publicKey)
    return this.say(side, 'side.move', { to, root }, { office: 'root', ...bend })
  }

  /** The new name opens its log and takes up the dialogue; it has seen all that `has` says, and the move. */
  sitDown(to: string, move: Ref, proposal: Ref, bend: Bend = {}): Ref {
    this.greet(to)
    this.say(to, 'side.open', this.opening(to), { office: 'root' })
    const refs = [proposal, move].toSorted((a, b) => (a.log < b.log ? -1 : 1))
    return this.say(
      to,
      'dialogue.accept',
      {},
      { office: 'negotiate', payload: (p) => ({ ...p, refs }), ...bend },
    )
  }

  /** A new name that has heard everything there is so far. */
  greet(to: string): void {
    this.names.push(to)
    this.logs.set(this.log(to), this.logs.get(this.log(to)) ?? [])
    this.heard.set(to, new Map())
    this.hearAll(to)
  }

  hearAll(side: string): void {
    for (const from of [...this.sides, ...this.names]) if (from !== side) this.hear(side, from)
  }

  everybodyHears(): this {
    for (const side of [...this.sides, ...this.names]) this.hearAll(side)
    return this
  }

  /** The names under which sides go on are listed from the first act of them that was heard. */
  override seenBy(side: string): object[] {
    const heads = [
      ...super.seenBy(side),
      ...this.names
        .filter((name) => name !== side && (this.heard.get(side)?.get(this.log(name)) ?? 0) > 0)
        .map((name) => this.headOf(side, this.log(name))),
    ]
    return heads.toSorted((a, b) => ((a as Ref).log < (b as Ref).log ? -1 : 1))
  }
}

/** A and B at a table; A has raised one matter, everything is delivered. */
export function seated() {
  const table = new MovingTable().open()
  const proposal = table.fold().entries.find(({ kind }) => kind === 'dialogue.propose')?.ref as Ref
  table.meet()
  const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
  return { table: table.meet(), matter, proposal }
}

/** A has moved to A2, which has sat down; everybody has heard of it. */
export function moved() {
  const { table, matter, proposal } = seated()
  const move = table.move(A, A2)
  const joined = table.sitDown(A2, move, proposal)
  return { table: table.everybodyHears(), matter, proposal, move, joined }
}
