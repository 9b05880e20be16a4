import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Change, Changes } from '../../../node/src/api/people.ts'
import { useApi } from '../api/cache.ts'
import { get } from '../api/request.ts'
import { Fault } from '../design/Fault.tsx'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { momentInWords, roleName } from './role-words.ts'
import { useTask } from './use-task.ts'

const CHANGES = '/api/people/changes'

/** Who changed what of whom among the people of this side, the latest first. */
export function ChangesList() {
  const { value, fault } = useApi<Changes>(CHANGES)
  const { say } = useWords('sign-in')
  return (
    <section>
      <h2>{say('changes')}</h2>
      <p className="fine">{say('changesHow')}</p>
      {fault !== null && <Fault fault={fault} />}
      {value !== null && <Pages key={value.changes[0]?.n ?? 0} latest={value} />}
    </section>
  )
}

/** The latest, and earlier ones as they are asked for; begun anew when something has been changed. */
function Pages({ latest }: { readonly latest: Changes }) {
  const { say } = useWords('sign-in')
  const task = useTask()
  const [earlier, setEarlier] = useState<Changes>({ changes: [], more: latest.more })
  const all = [...latest.changes, ...earlier.changes]
  const more = (): void =>
    task.run(
      () => get<Changes>(`${CHANGES}?before=${all.at(-1)?.n ?? 0}`),
      (found) => setEarlier({ changes: [...earlier.changes, ...found.changes], more: found.more }),
    )
  if (all.length === 0) return <p>{say('noChanges')}</p>
  return (
    <>
      <Lines changes={all} />
      {task.fault !== null && <Fault fault={task.fault} />}
      {earlier.more && (
        <p>
          <Button className="button" onPress={more}>
            {say('earlier')}
          </Button>
        </p>
      )}
    </>
  )
}

function Lines({ changes }: { readonly changes: readonly Change[] }) {
  const { say } = useWords('sign-in')
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('whom')}</th>
          <th scope="col">{say('byWhom')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.n}>
            <td>{momentInWords(change.at)}</td>
            <td>
              <What change={change} />
            </td>
            <td data-label={say('whom')}>{change.whom === null ? '–' : <bdi>{change.whom.name}</bdi>}</td>
            <td data-label={say('byWhom')}>
              <By change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function What({ change: { what, roles, offices, detail } }: { readonly change: Change }) {
  const { say, tell } = useWords('sign-in')
  const given = [...(roles ?? []).map(roleName), ...(offices ?? [])]
  return (
    <>
      {say(`did.${what}`)}
      {detail !== null && (
        <p className="fine">
          <bdi>{detail}</bdi>
        </p>
      )}
      {roles !== null && (
        <p className="fine">
          {tell('fromThen', { given: own(given.length === 0 ? say('nothingGiven') : listed(given)) })}
        </p>
      )}
    </>
  )
}

function By({ change: { how, by } }: { readonly change: Change }) {
  const { say } = useWords('sign-in')
  return how === 'person' ? <bdi>{by?.name ?? ''}</bdi> : <>{say(`by.${how}`)}</>
}
