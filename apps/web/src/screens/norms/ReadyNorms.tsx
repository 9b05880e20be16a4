import { Button } from 'react-aria-components'
import { useWords } from '../../language/use-words.ts'
import { READY_GROUPS, READY_NORMS, type ReadyNorm } from './ready-norms.ts'

interface ReadyNormsProps {
  readonly row: string | null
  readonly onTake: (ready: ReadyNorm) => void
}

/** Words that are ready to be tabled, by family; those that speak to the row first. */
export default function ReadyNorms({ row, onTake }: ReadyNormsProps) {
  const { say, find } = useWords('norms')
  const fitting = READY_NORMS.filter((ready) => row !== null && ready.rows.includes(row))
  return (
    <div>
      {fitting.length > 0 && <Group title={say('readyForRow')} norms={fitting} onTake={onTake} />}
      <details className="plain">
        <summary>{say('beginFromCatalogue')}</summary>
        {READY_GROUPS.map(({ group, title, standing }) => (
          <Group
            key={group}
            title={find(`ready.${group}`) ?? `${title}. ${standing}`}
            norms={READY_NORMS.filter((ready) => ready.group === group)}
            onTake={onTake}
          />
        ))}
      </details>
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly norms: readonly ReadyNorm[]
  readonly onTake: (ready: ReadyNorm) => void
}

function Group({ title, norms, onTake }: GroupProps) {
  const { find } = useWords('norms')
  return (
    <>
      <p className="fine">{title}</p>
      <ul className="choices plain-list">
        {norms.map((ready) => (
          <li key={ready.id}>
            <Button className="as-link" onPress={() => onTake(ready)}>
              {find(`readyTitle.${ready.id}`) ?? <bdi lang="en">{ready.title}</bdi>}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
