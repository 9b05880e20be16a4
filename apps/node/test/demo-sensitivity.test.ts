import { beforeAll, describe, expect, test } from 'vitest'
import type { LogHeld } from '@alternat/acts'
import { namedSteps } from '../src/demo/resolve.ts'
import type { Script, Step, Template } from '../src/demo/script.ts'
import { foldAsOf, logsOf, stageOf, type Stage } from './demo-support.ts'

const HEX = /^[0-9a-f]{64}$/
/** What names an act or a log and would differ between any two runs, or only lists acts. */
const NAMES = new Set(['id', 'ref', 'act', 'acts', 'log', 'leaf', 'index'])

/** Everything cards and pages print, without what differs between any two runs. */
function printed(logs: readonly LogHeld[]): string {
  const { matters, conduct, ledger, watches } = foldAsOf(logs)
  return JSON.stringify({ matters, conduct, ledger, watches }, (name, value: unknown) => {
    if (typeof value === 'string' && HEX.test(value)) return undefined
    return NAMES.has(name) && typeof value === 'object' ? undefined : value
  })
}

/** The script without one step and without every step that then points at nothing. */
function without(script: Script, gone: Step): Script {
  const missing = new Set([gone.id])
  const steps = script.steps.filter((step) => {
    const falls = step === gone || namedSteps(step.body).some((id) => missing.has(id))
    if (falls) missing.add(step.id)
    return !falls
  })
  return { ...script, steps }
}

type Path = readonly string[]

/** The places in a body that hold a value of their own, or point at another act. */
function places(value: Template, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  if ('$text' in value || '$source' in value) return []
  return Object.entries(value).flatMap(([name, member]) => places(member as Template, [...path, name]))
}

/** The value with another one put at a place. */
function put(value: Template, [name, ...rest]: Path, other: Template): Template {
  if (name === undefined) return other
  if (Array.isArray(value)) return value.with(Number(name), put(value[Number(name)] as Template, rest, other))
  const members = value as Record<string, Template>
  return { ...members, [name]: put(members[name] as Template, rest, other) }
}

function at(value: Template, path: Path): Template {
  return path.reduce((held, name) => (held as Record<string, Template>)[name] as Template, value)
}

/** Another value of the same sort: the next number, another day, one word more. */
function another(value: Template): Template {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const words = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return words.slice(0, 8) + (words.endsWith('15') ? '16' : '15')
  return words + (/^[a-z0-9-]+$/.test(words) ? 'x' : ' and more')
}

/** The script with one place of one act changed; a pointer then points at a wrong act. */
function changed(script: Script, step: Step, path: Path): Script {
  const value = at(step.body, path)
  const earlier = script.steps.slice(0, script.steps.indexOf(step))
  const wrong = earlier.find(({ id }) => id !== value)?.id ?? value
  const other = path.at(-1) === '$act' ? wrong : another(value)
  const body = put(step.body, path, other) as Step['body']
  return { ...script, steps: script.steps.map((one) => (one === step ? { ...one, body } : one)) }
}

describe.each(['reconstruction-us-ru', 'reconstruction-us-cn', 'conduct'])('the cards of %s', (dialogue) => {
  let stage: Stage
  let before: string

  beforeAll(async () => {
    stage = await stageOf(dialogue)
    before = printed(logsOf(stage))
  })

  test('are the same however often the same acts are played', () => {
    expect(printed(logsOf(stage))).toBe(before)
  })

  test('change when any one act is left out', () => {
    const { script } = stage
    const idle = script.steps.filter((step) => printed(logsOf(stage, without(script, step))) === before)
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  test('change when any one act says something else', () => {
    const { script } = stage
    const shows = (step: Step) => (path: Path) =>
      printed(logsOf(stage, changed(script, step, path))) !== before
    const idle = script.steps.filter((step) => !placesOf(step).some(shows(step)))
    expect(idle.map(({ id }) => id)).toEqual([])
  })
})

/** Where an act changes a text, what names the place in it is checked before there is an act. */
function placesOf(step: Step): Path[] {
  const named = step.change === undefined ? [] : ['step', 'paragraph', 'bracket']
  return places(step.body).filter(([name]) => !named.includes(name ?? ''))
}
