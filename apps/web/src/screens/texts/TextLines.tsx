import type { MatterState } from '@alternat/acts'
import { Filtered } from '../../design/Filtered.tsx'
import { SectionLink } from '../../routing/To.tsx'
import { ThreeLines } from '../unit/MatterList.tsx'

/** Texts one below the other, each with its three lines, leading to its words. */
export function TextLines({ matters }: { readonly matters: readonly MatterState[] }) {
  if (matters.length === 0) return null
  return (
    <Filtered items={matters} titleOf={(matter) => matter.title}>
      {(found) => (
        <ul className="matters">
          {found.map((matter) => (
            <li key={matter.id}>
              <SectionLink section="texts" path={[matter.slug]} className="title">
                <bdi>{matter.title}</bdi>
              </SectionLink>
              <ThreeLines matter={matter} />
            </li>
          ))}
        </ul>
      )}
    </Filtered>
  )
}
