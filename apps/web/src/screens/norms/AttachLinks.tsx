import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

const FORMS = [
  ['reserve', 'reserve'],
  ['expect', 'expect'],
  ['concern', 'raiseConcern'],
] as const

/** What a side can put on the record beside any matter, as items of a row of buttons; `matter` as it stands in addresses. */
export function AttachLinks({ matter }: { readonly matter: string }) {
  const { say } = useWords('forms')
  return (
    <>
      {FORMS.map(([form, verb]) => (
        <li key={form}>
          <SectionLink section="norms" path={[form, matter]} className="button">
            {say(verb)}
          </SectionLink>
        </li>
      ))}
    </>
  )
}
