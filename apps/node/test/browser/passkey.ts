import type { CDPSession, Page } from 'playwright-core'

const given = new WeakMap<Page, { readonly client: CDPSession; readonly authenticatorId: string }>()

/**
 * Gives a page the browser's own virtual authenticator: a passkey of this device that finds itself, checks its person
 * and can derive secrets, as most laptops and telephones have it.
 */
export async function giveAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  given.set(page, { client, authenticatorId })
}

/** Far beyond what a test counts to: a copy that counts behind its original would be stopped. */
const AHEAD = 1000

/** Gives a second page of the same browser the passkeys of the first, which answers no more from then on. */
export async function sharePasskeys(from: Page, to: Page): Promise<void> {
  await giveAuthenticator(to)
  const [first, second] = [given.get(from), given.get(to)]
  if (first === undefined || second === undefined) throw new Error('a page has no authenticator')
  const { authenticatorId } = first
  const { credentials } = await first.client.send('WebAuthn.getCredentials', { authenticatorId })
  for (const credential of credentials) {
    const copy = { ...credential, signCount: credential.signCount + AHEAD }
    await second.client.send('WebAuthn.addCredential', {
      authenticatorId: second.authenticatorId,
      credential: copy,
    })
  }
}
