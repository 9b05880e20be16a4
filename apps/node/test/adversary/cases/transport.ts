import type { Row } from './case.ts'
import { TLOG, ACTS, NODE, HOSTILE, TRANSPORT, WITNESS, ASKED, TRAPS, VERIFY } from './places.ts'

/** How it comes. */
export const TRANSPORT_CASES: readonly Row[] = [
  [
    57,
    'a sender of one byte now and then',
    'the connection is ended; entries cannot be pushed at all',
    `${NODE}witness/server.test.ts: does not wait for ever for a client that sends a byte now and then`,
    `${TRANSPORT}is not taken: there is no way to push entries, tickets or parts of a log to a side`,
  ],
  [
    58,
    '“go on” for ever (202, 409)',
    'a witness that names a size for ever is given up',
    `${ASKED}names a size for ever, and is not asked for ever`,
    `${TRANSPORT}that never ends does not keep a courier, nor fill its memory`,
  ],
  [
    59,
    'a ticket of another log or server',
    'there are none: nothing of a log is taken but whole bundles',
    `${TRANSPORT}is not taken: there is no way to push entries, tickets or parts of a log to a side`,
  ],
  [
    60,
    'two add-checkpoint at once',
    'one history is cosigned',
    `${NODE}witness/server.test.ts: cosigns one of many that come at once, and one history among them all`,
    `${WITNESS}outlives the program, and two programs on it cosign one history`,
  ],
  [
    61,
    'uploads one inside another',
    'as one after another',
    `${TRANSPORT}of one log, overlapping and twice, end as one after another would`,
  ],
  [
    62,
    'a compressed answer that unfolds to gigabytes',
    'read no further than an answer can be',
    `${TRANSPORT}that unfolds to gigabytes is read no further than an answer can be`,
    `${TRAPS}7: a compressed answer is inflated no further than the tile or bundle can be`,
  ],
  [
    63,
    'a tile that is gone in the midst of reading',
    '`hash-missing`: nothing rather than something wrong',
    `${TLOG}grow.test.ts: with a missing or short tile gives nothing rather than something wrong`,
  ],
  [
    64,
    'a tile served for another place',
    'does not lead to the root; `tile-length`, `proof-mismatch`',
    `${VERIFY}with any one thing changed is refused`,
    `${TLOG}tile.test.ts: hold exactly the hashes its path says`,
  ],
  [
    65,
    'an old checkpoint for ever',
    'the day last heard stands where it stood',
    `${TRANSPORT}does not look alive: the day it was last heard stands where it stood`,
  ],
  [
    66,
    'a redirect to an address only we can reach',
    'not followed',
    `${TRANSPORT}that sends us to an address only we can reach is not followed`,
  ],
  [
    67,
    'names that climb out of a bundle, or stand in it twice',
    '`member-unknown`, `bundle-damaged`',
    `${ACTS}container.test.ts: a name that climbs out`,
    `${ACTS}container.test.ts: an absolute name`,
    `${ACTS}container.test.ts: a member twice`,
  ],
  [
    68,
    'bundles replayed or reordered',
    'the same logs in the end; the second brings nothing',
    `${NODE}bundle/delivery.test.ts: bundles in any order, some of them twice, leave every store with the same logs as the senders have`,
    `${NODE}bundle/import.test.ts: may send a bundle twice, and the second says that it brought nothing`,
  ],
  [
    69,
    'a bundle for somebody else',
    '`bundle-not-for-us`',
    `${HOSTILE}encrypted to another`,
    `${HOSTILE}encrypted to us, addressed to another`,
  ],
]
