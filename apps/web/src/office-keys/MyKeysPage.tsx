import { useApi } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { useWords } from '../language/use-words.ts'
import { KeyItem } from './KeyItem.tsx'
import { OFFICE_KEYS, ownKeys, type OfficeKeysAnswer } from './keys-api.ts'
import { NewKeyForm } from './NewKeyForm.tsx'

/** My keys: those of the offices one holds, wrapped in this browser; make, bring in, take out, remove. */
export default function MyKeysPage() {
  const { say } = useWords('keys')
  const { value: mine, fault } = useApi<OfficeKeysAnswer>(OFFICE_KEYS)
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('intro')}</p>
      {mine === null && fault === null && <p className="waiting">{say('working')}</p>}
      {mine === null && fault !== null && <Fault fault={fault} />}
      {mine !== null && <Offices mine={mine} />}
    </>
  )
}

function Offices({ mine }: { readonly mine: OfficeKeysAnswer }) {
  const { say, tell } = useWords('keys')
  const keys = ownKeys(mine)
  if (mine.offices.length === 0) return <p>{say('noOffice')}</p>
  return (
    <>
      {mine.offices.map(({ office }) => {
        const own = keys.filter(({ wrapped }) => wrapped.office === office)
        return (
          <section key={office}>
            <h2>{tell('office', { office })}</h2>
            {own.length === 0 && <p className="gap">{say('noneHere')}</p>}
            <ul className="drafts">
              {own.map((item) => (
                <KeyItem key={item.id} mine={mine} item={item} />
              ))}
            </ul>
          </section>
        )
      })}
      <NewKeyForm mine={mine} isFile={false} />
      <NewKeyForm mine={mine} isFile />
    </>
  )
}
