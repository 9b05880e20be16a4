import type { ApiFault } from '../api/types.ts'

/** A refusal in plain words, read out at once. */
export function Fault({ fault }: { readonly fault: ApiFault }) {
  return (
    <div className="banner refused" role="alert">
      <p>{fault.message}</p>
      {fault.where !== undefined && (
        <p className="fine">
          Where: <bdi>{fault.where}</bdi>
        </p>
      )}
      <p className="fine">
        Code <code>{fault.code}</code>
      </p>
    </div>
  )
}
