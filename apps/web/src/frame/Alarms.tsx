import type { Session } from '../api/types.ts'

/** What our people must know before anything else, in red above every page: it does not go away by itself. */
export function Alarms({ alarms }: Pick<Session, 'alarms'>) {
  if (alarms.length === 0) return null
  return (
    <div className="alarms" role="alert">
      {alarms.map(({ code, side, log, message }) => (
        <p key={`${code} ${side} ${log}`}>
          <bdi>{message}</bdi>
        </p>
      ))}
    </div>
  )
}
