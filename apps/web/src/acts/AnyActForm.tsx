import { KINDS } from '@alternat/acts'
import { dialogueApi } from '../api/addresses.ts'
import { ActForm } from '../forms/ActForm.tsx'
import { Choice } from '../forms/Choice.tsx'
import { useTakenUp } from '../forms/taken-up.ts'
import { useTyped } from '../forms/typed.ts'
import { useRelease } from '../forms/use-release.ts'
import { capital, kindInWords, slugFor } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import { bodyFrom, wordsIn, type Value, type Values } from './built.ts'
import { FieldInput } from './FieldInput.tsx'
import { fieldsOf, type Field } from './field.ts'
import { typedFrom } from './typed-from.ts'

/** Rarely wanted, in every kind: they stand apart. */
const RARE: ReadonlySet<string> = new Set(['note', 'stands', 'sameAs'])

/** A form for a kind of act that is made of its schema: it asks for every field that a person can give. */
export function AnyActForm({ kind }: { readonly kind: string }) {
  const { fold, acting, session } = useDialogue()
  const { say, find } = useWords('acts')
  const release = useRelease(kind)
  const before = useTakenUp(kind)
  const schema = KINDS.get(kind)?.schema
  const fields = fieldsOf(schema)
  const [values, type] = useTyped<Values>(kind, 'values', before === null ? {} : typedFrom(fields, before))
  const [level, setLevel] = useTyped(kind, 'level', before?.level === 'public' ? 'public' : 'between')
  const built = bodyFrom(fields, values, fold)
  const set = (name: string, value: Value): void => type({ ...values, [name]: value })
  const { matter: about, title } = built.body
  const opens = about === undefined && typeof title === 'string' && hasSlug(schema)
  const slugOnce = (): string =>
    release.once(['slug', title], () =>
      slugFor(
        typeof title === 'string' ? title : '',
        kind.replace('.', '-'),
        acting?.id ?? '',
        fold.matters.length + 1,
      ),
    )
  const mayPublish = session.person?.roles.includes('releasing-officer') === true
  const send = (): void => {
    const body = opens ? { ...built.body, slug: slugOnce() } : withoutTitle(built.body, schema)
    const texts = Object.keys(built.texts).length === 0 ? {} : { texts: built.texts }
    // Who cannot publish is not shown the choice: a draft of somebody else's must not make it for them.
    const forWhom = mayPublish ? level : 'between'
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind, body, level: forWhom, ...texts })
  }
  const inputFor = (field: Field) => (
    <FieldInput
      key={field.name}
      field={field}
      path={field.name}
      value={values[field.name]}
      onChange={(value) => set(field.name, value)}
      wrong={built.wrong}
      matter={typeof values['matter'] === 'string' ? values['matter'] : ''}
    />
  )
  return (
    <ActForm
      title={capital(kindInWords(kind))}
      verb={say('perform')}
      release={release}
      typed={wordsIn(values, (name) => find(`field.${name}`) ?? name)}
      isReady={built.wrong.size === 0}
      onSend={send}
    >
      {hasSlug(schema) && <p className="fine">{say('opensOrNames')}</p>}
      {fields.filter(({ name }) => !RARE.has(name)).map(inputFor)}
      <details className="plain">
        <summary>{say('more')}</summary>
        {fields.filter(({ name }) => RARE.has(name)).map(inputFor)}
      </details>
      {mayPublish && (
        <Choice
          label={say('forWhom')}
          value={level}
          onChange={setLevel}
          options={(['between', 'public'] as const).map((one) => ({ value: one, label: say(`for.${one}`) }))}
        />
      )}
    </ActForm>
  )
}

interface WithProperties {
  readonly properties?: Readonly<Record<string, unknown>>
}

function hasSlug(schema: unknown): boolean {
  return 'slug' in ((schema as WithProperties | undefined)?.properties ?? {})
}

/** Where a matter is named, it has its title already: an act opens a matter or names one. */
function withoutTitle(
  body: Readonly<Record<string, unknown>>,
  schema: unknown,
): Readonly<Record<string, unknown>> {
  if (!hasSlug(schema) || body['matter'] === undefined) return body
  const { title: _, ...rest } = body
  return rest
}
