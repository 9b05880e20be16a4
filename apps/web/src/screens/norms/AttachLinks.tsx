import { SectionLink } from '../../routing/To.tsx'

/** What a side can put on the record beside any matter, as items of a row of buttons. */
export function AttachLinks({ slug }: { readonly slug: string }) {
  return (
    <>
      {[
        ['reserve', 'Reserve'],
        ['expect', 'Expect'],
        ['concern', 'Raise a concern'],
      ].map(([form = '', label]) => (
        <li key={form}>
          <SectionLink section="norms" path={[form, slug]} className="button">
            {label}
          </SectionLink>
        </li>
      ))}
    </>
  )
}
