import type { Fold } from '@alternat/acts'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { dialogueApi, foldApi } from '../../api/addresses.ts'
import { heldUnder, refresh } from '../../api/cache.ts'
import { download, type Part } from '../../api/download.ts'
import { get } from '../../api/request.ts'
import type { ApiFault } from '../../api/types.ts'
import type { Checked } from '../../check/check-everything.ts'
import { Fault } from '../../design/Fault.tsx'
import { Progress } from '../../design/Progress.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { needWords } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'
import { CheckResult } from './CheckResult.tsx'

/**
 * Raw bytes already fetched, and the state that the server told with them, by dialogue and size of its logs: a second
 * check asks the server for nothing.
 */
const fetched = new Map<string, Uint8Array>()
const states = new Map<string, Fold>()

type Step = 'ready' | 'stepChecker' | 'stepBytes' | 'stepChecking'

/** Lets the browser draw what was last said before a long computation. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

/**
 * "Check everything now": fetches the raw bytes once, then computes everything here and holds against it every answer that
 * pages were drawn from, so that the server could be gone, or lying, and it would show. The checker is loaded before the
 * bytes for the same reason.
 */
export function CheckEverything() {
  const { fold, outline } = useDialogue()
  const { say } = useWords('record')
  const [step, setStep] = useState<Step>('ready')
  const [checked, setChecked] = useState<Checked | null>(null)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const [part, setPart] = useState<Part | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => {
    void import('../../check/check-everything.ts')
  }, [])
  const check = async (before: Checked | null = null): Promise<void> => {
    setFault(null)
    setChecked(before)
    setStep('stepChecker')
    // All that the answer is told with is here before the bytes are: after them nothing is asked of the server.
    const [{ checkEverything }] = await Promise.all([
      import('../../check/check-everything.ts'),
      needWords('checks'),
    ])
    setStep('stepBytes')
    const key = keyOf(fold)
    stop.current = new AbortController()
    // Asked for first: once the bytes are here the server may be gone.
    const state = states.has(key) ? null : await get<Fold>(foldApi(fold.dialogue, fold.asOf))
    if (state?.ok === true) states.set(key, state.value)
    // What pages were drawn from, in this tab, before the bytes came: each answer is held against them.
    const answers = heldUnder(`${dialogueApi(fold.dialogue)}/`)
    const bytes = fetched.has(key)
      ? null
      : await download(`${dialogueApi(fold.dialogue)}/raw`, stop.current.signal, setPart)
    if (bytes?.ok === true) fetched.set(key, bytes.value)
    const raw = fetched.get(key)
    const told = states.get(key)
    setPart(null)
    if (told === undefined) setFault(state?.ok === false ? state.fault : null)
    else if (raw === undefined) setFault(bytes?.ok === false ? bytes.fault : null)
    else {
      setStep('stepChecking')
      await drawn()
      const found = checkEverything(raw, { fold: told, outline, answers })
      setChecked(found)
      if (found.grown) refresh(`${dialogueApi(fold.dialogue)}/`)
      if (found.same === false && bytes === null) {
        // The bytes are of an earlier check, and the record may have grown unheard since: never an alarm from old bytes alone.
        fetched.delete(key)
        states.delete(key)
        return await check(found)
      }
    }
    setStep('ready')
  }
  return (
    <section className="sheet" aria-label={say('checkAll')}>
      <p>{say('checkAllHow')}</p>
      <Button className="button first" isPending={step !== 'ready'} onPress={() => void check()}>
        {say('checkNow')}
      </Button>
      <p aria-live="polite" className="fine check-step">
        {step === 'ready' ? '' : say(step)}
      </p>
      {part !== null && (
        <Progress
          label={say('rawBytes')}
          done={part.of === null ? null : part.bytes}
          of={part.of ?? 1}
          words={say('kilobytes', { n: Math.round(part.bytes / 1000) })}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {fault !== null && <Fault fault={fault} />}
      {checked !== null && <CheckResult checked={checked} size={fetched.get(keyOf(fold))?.length ?? 0} />}
    </section>
  )
}

/** The bytes of a dialogue change only when a log grows. As of an earlier day they are the same bytes. */
function keyOf(fold: {
  readonly dialogue: string
  readonly logs: readonly { log: string; size: number }[]
  readonly asOf: string | null
}): string {
  const heads =
    fold.asOf === null ? fold.logs.map(({ log, size }) => `${log} ${size}`).join(' ') : `past ${fold.asOf}`
  return `${fold.dialogue} ${heads}`
}
