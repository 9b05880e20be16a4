import { useId } from 'react'
import { Button } from 'react-aria-components'
import { Choice } from '../forms/Choice.tsx'
import { Choices } from '../forms/Choices.tsx'
import { DayField } from '../forms/DayField.tsx'
import { Words } from '../forms/Words.tsx'
import { LANGUAGES, languageInWords } from '../format/languages.ts'
import { dayInWords } from '../format/days.ts'
import { capital, kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { proseOf } from '../frame/prose.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import type { Value, Values, Wrong } from './built.ts'
import type { Field } from './field.ts'

interface FieldInputProps {
  readonly field: Field
  readonly path: string
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly wrong: ReadonlyMap<string, Wrong>
  /** The matter that the form is about, for what is chosen among its revisions. */
  readonly matter: string
}

/** One field, whatever it is; what is wrong with it stands below it once something was typed. */
export function FieldInput(props: FieldInputProps) {
  const { field, path, value, wrong } = props
  const { say } = useWords('acts')
  const fault = wrong.get(path)
  const shown = fault !== undefined && (fault !== 'wanted' || touched(value)) ? fault : null
  return (
    <div className="one-field">
      <Inside {...props} />
      {field.required && <p className="fine">{say('mustBe')}</p>}
      {shown !== null && (
        <p className="fault" aria-live="polite">
          {say(`wrong.${shown}`)}
        </p>
      )}
    </div>
  )
}

function touched(value: Value | undefined): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === ''
}

function Inside(props: FieldInputProps) {
  const { field, value, onChange } = props
  const { find, say } = useWords('acts')
  const label = find(`field.${field.name}`) ?? field.name
  const text = typeof value === 'string' ? value : ''
  switch (field.is) {
    case 'words':
      return (
        <Words
          label={label}
          value={text}
          onChange={onChange}
          rows={field.max > 200 ? 4 : 1}
          maxLength={field.max}
        />
      )
    case 'lines':
      return <Words label={label} value={text} onChange={onChange} description={say('oneEach')} />
    case 'names':
    case 'digests':
      return <Words label={label} value={text} onChange={onChange} rows={2} description={say('oneEach')} />
    case 'day':
      return <DayField label={label} value={text} onChange={onChange} />
    case 'choice':
      return (
        <Choice
          label={label}
          value={text}
          onChange={onChange}
          options={field.values.map((one) => ({ value: one, label: find(`value.${one}`) ?? one }))}
        />
      )
    case 'yesno':
      return (
        <Choice
          label={label}
          value={text}
          onChange={onChange}
          options={(['yes', 'no'] as const).map((one) => ({ value: one, label: say(one) }))}
        />
      )
    case 'rows':
      return <Rows {...props} label={label} field={field} />
    case 'group':
      return <Group {...props} label={label} field={field} />
    case 'text':
      return <FreeText label={label} value={value} onChange={onChange} />
    default:
      return <Chosen {...props} label={label} />
  }
}

interface Labelled extends FieldInputProps {
  readonly label: string
}

/** What is chosen among what the dialogue holds: sides, matters, acts, logs, revisions; else it is typed. */
function Chosen({ field, label, value, onChange, matter }: Labelled) {
  const { sides, fold } = useDialogue()
  const { say } = useWords('acts')
  const text = typeof value === 'string' ? value : ''
  const sidesHere = sides.map(({ id, name }) => ({ value: id, label: name }))
  if (field.is === 'sides') {
    return (
      <Choices
        label={label}
        value={Array.isArray(value) ? (value as string[]) : []}
        onChange={onChange}
        options={sidesHere}
      />
    )
  }
  if (field.is === 'side') return <Pick label={label} value={text} onChange={onChange} options={sidesHere} />
  if (field.is === 'matter') {
    const options = fold.matters.map(({ id, title }) => ({ value: id, label: title }))
    return <Pick label={label} value={text} onChange={onChange} options={options} />
  }
  if (field.is === 'act') {
    const acts = fold.entries.filter(
      ({ kind }) => kind !== null && (field.kind === null || kind === field.kind),
    )
    const options = acts.map((entry) => ({
      value: entry.ref.leaf,
      label: say('anAct', {
        kind: own(capital(kindInWords(entry.kind ?? ''))),
        day: own(entry.on === undefined ? '' : dayInWords(entry.on)),
        title: proseOf(entry.body, 'title') ?? proseOf(entry.body, 'summary') ?? '',
      }),
    }))
    return <Pick label={label} value={text} onChange={onChange} options={options} />
  }
  if (field.is === 'log') {
    const options = fold.logs.map(({ log }) => ({ value: log, label: log }))
    return <Pick label={label} value={text} onChange={onChange} options={options} />
  }
  if (field.is === 'digest') return <Digest label={label} value={text} onChange={onChange} matter={matter} />
  return (
    <Words
      label={label}
      value={text}
      onChange={onChange}
      rows={1}
      {...(field.is === 'minute' ? { description: say('minuteHow') } : {})}
    />
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of many, in the list of the browser. */
export function Pick({ label, value, onChange, options }: PickProps) {
  const id = useId()
  const { say } = useWords('acts')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say('noneChosen')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A digest is chosen among the revisions of the matter; where it has none, it is typed. */
function Digest({
  label,
  value,
  onChange,
  matter,
}: Omit<PickProps, 'options'> & { readonly matter: string }) {
  const { matterOf } = useDialogue()
  const { say } = useWords('acts')
  const revisions = matterOf(matter)?.text?.revisions ?? []
  if (revisions.length === 0) {
    return <Words label={label} value={value} onChange={onChange} rows={1} description={say('digestHow')} />
  }
  const options = revisions.map(({ digest, rev, on }) => ({
    value: digest,
    label: say('revision', { rev, day: own(dayInWords(on)) }),
  }))
  return <Pick label={label} value={value} onChange={onChange} options={options} />
}

interface TextProps {
  readonly label: string
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}

/** Free text that stands beside the act, in a language. */
function FreeText({ label, value, onChange }: TextProps) {
  const { say } = useWords('acts')
  const inside = partOf(value)
  const lang = typeof inside['lang'] === 'string' ? inside['lang'] : 'en'
  const words = typeof inside['words'] === 'string' ? inside['words'] : ''
  return (
    <>
      <Words
        label={label}
        value={words}
        onChange={(next) => onChange({ lang, words: next })}
        lang={lang}
        rows={5}
      />
      {words !== '' && (
        <Choice
          label={say('language')}
          value={lang}
          onChange={(next) => onChange({ lang: next, words })}
          options={LANGUAGES.map((one) => ({ value: one, label: languageInWords(one) }))}
        />
      )}
    </>
  )
}

function partOf(value: Value | undefined): Values {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {}
}

interface GroupProps extends Labelled {
  readonly field: Extract<Field, { is: 'group' }>
}

function Group({ field, path, label, value, onChange, wrong, matter }: GroupProps) {
  const inside = partOf(value)
  return (
    <fieldset className="field inner">
      <legend>{label}</legend>
      {field.fields.map((one) => (
        <FieldInput
          key={one.name}
          field={one}
          path={`${path}.${one.name}`}
          value={inside[one.name]}
          onChange={(next) => onChange({ ...inside, [one.name]: next })}
          wrong={wrong}
          matter={matter}
        />
      ))}
    </fieldset>
  )
}

interface RowsProps extends Labelled {
  readonly field: Extract<Field, { is: 'rows' }>
}

/** Several of the same: one below the other, as many as are wanted. */
function Rows({ field, path, label, value, onChange, wrong, matter }: RowsProps) {
  const { say } = useWords('acts')
  const typed = Array.isArray(value) ? (value as readonly Values[]) : []
  const least = field.required ? field.least : 0
  const rows =
    typed.length >= least
      ? typed
      : [...typed, ...Array.from({ length: least - typed.length }, (): Values => ({}))]
  const set = (at: number, next: Values): void => onChange(rows.map((row, i) => (i === at ? next : row)))
  return (
    <fieldset className="field inner">
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <fieldset
          key={at}
          className="plain-set one-row"
          aria-label={say('numbered', { label: own(label), n: at + 1 })}
        >
          {field.fields.map((one) => (
            <FieldInput
              key={one.name}
              field={one}
              path={`${path}.${at}.${one.name}`}
              value={row[one.name]}
              onChange={(next) => set(at, { ...row, [one.name]: next })}
              wrong={wrong}
              matter={matter}
            />
          ))}
          {rows.length > least && (
            <Button className="as-link" onPress={() => onChange(rows.filter((_, i) => i !== at))}>
              {say('takeAway')}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < field.most && (
        <p>
          <Button className="button small" onPress={() => onChange([...rows, {}])}>
            {say('addOne')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
