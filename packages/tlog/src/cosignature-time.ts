/** The largest time a cosignature can carry, in seconds since 1970 (tlog-cosignature §Format). */
export const MAX_COSIGNATURE_TIME = 2n ** 63n - 1n

/** Bytes of the time in front of the signature proper. */
export const TIME_BYTES = 8

/** Whether a cosignature can carry this time, in seconds since 1970. */
export function isCosignatureTime(seconds: bigint): boolean {
  return seconds >= 0n && seconds <= MAX_COSIGNATURE_TIME
}
