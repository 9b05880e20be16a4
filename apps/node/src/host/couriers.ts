import { exportBundle } from '../bundle/export.ts'
import type { Receiver } from '../bundle/receiver.ts'
import { listDialogues } from '../dialogue/list.ts'
import { addressees } from '../dialogue/members.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 60_000
const PATIENCE_MS = 20_000

/** The setting that says where bundles for a side are couriered to. */
export function peerKey(side: string): string {
  return `peer:${side}`
}

/** Couriering bundles to the sides whose address is set. */
export interface Couriers {
  /** Ends it; what was not delivered goes with the next bundle. */
  readonly stop: () => void
}

interface Errand {
  readonly dialogue: string
  readonly to: string
}

async function deliver(receiver: Receiver, { dialogue, to }: Errand, address: string, signal: AbortSignal) {
  const bundle = await exportBundle(receiver, { dialogue, to })
  if (!bundle.ok) return true
  const response = await fetch(`${address}/courier`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bundle.value),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    redirect: 'error',
  })
  // What they say beside the status is not read: it could be without end.
  await response.body?.cancel()
  // A refusal will not become a yes by being repeated: the people on both sides have to look.
  return response.status < 500
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    timer.unref()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** One errand at a time for each dialogue and side; a change meanwhile sends it out once more. */
class Round {
  private readonly receiver: Receiver
  private readonly signal: AbortSignal
  private readonly due = new Set<string>()
  private readonly running = new Set<string>()

  constructor(receiver: Receiver, signal: AbortSignal) {
    this.receiver = receiver
    this.signal = signal
  }

  ask(errand: Errand): void {
    const key = JSON.stringify(errand)
    this.due.add(key)
    if (this.running.has(key)) return
    this.running.add(key)
    void this.run(errand, key).finally(() => this.running.delete(key))
  }

  private async run(errand: Errand, key: string): Promise<void> {
    for (let wait = FIRST_WAIT_MS; this.due.delete(key) && !this.signal.aborted;) {
      if (await this.attempt(errand)) wait = FIRST_WAIT_MS
      else {
        this.due.add(key)
        await pause(wait, this.signal)
        wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      }
    }
  }

  private async attempt(errand: Errand): Promise<boolean> {
    const { store } = this.receiver
    const address = store.setting(peerKey(errand.to))
    // Whoever keeps the old keys of a side that has moved is sent nothing more, whatever comes from there.
    if (address === null || !addressees(store, errand.dialogue).includes(errand.to)) return true
    try {
      return await deliver(this.receiver, errand, address, this.signal)
    } catch {
      return false
    }
  }
}

/**
 * At the start, and after every change of our own log, sends what the other sides lack to those whose address is set, and tries
 * again, ever more slowly, until it is taken. Never in the way of a release: that has long returned.
 */
export function startCouriers(receiver: Receiver): Couriers {
  const ending = new AbortController()
  const round = new Round(receiver, ending.signal)
  const send = (dialogue: string): void => {
    for (const to of addressees(receiver.store, dialogue)) round.ask({ dialogue, to })
  }
  const off = receiver.store.onChange((heads) => {
    for (const dialogue of new Set(heads.filter((head) => head.own).map((head) => head.dialogue))) {
      queueMicrotask(() => send(dialogue))
    }
    // What we have cosigned goes back to whose log it is; it cosigns nothing of its own, so this comes to an end.
    for (const { side: to, dialogue, own } of heads) {
      if (!own && receiver.cosign !== undefined) queueMicrotask(() => round.ask({ dialogue, to }))
    }
  })
  const offNotes = receiver.store.notes.onOut(({ dialogue, side }) =>
    queueMicrotask(() => round.ask({ dialogue, to: side })),
  )
  // What was said while nobody was serving has not been sent yet.
  for (const { dialogue, joined } of listDialogues(receiver.store)) if (joined) send(dialogue)
  return {
    stop: () => {
      off()
      offNotes()
      ending.abort()
    },
  }
}
