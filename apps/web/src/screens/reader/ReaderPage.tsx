import type { Session } from '../../api/types.ts'
import type { ReaderRole } from '../../routing/route.ts'
export function ReaderPage({ as }: { readonly session: Session; readonly as: ReaderRole }) {
  return <h1>{as}</h1>
}
