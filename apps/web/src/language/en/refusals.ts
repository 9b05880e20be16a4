/** Refusals by their codes (docs/errors.md): what happened, and what to do. */
export default {
  unreachable:
    'The program of this side does not answer. What you see was loaded before; nothing you typed is lost.',
  refused: 'The program refused this.',
  'sign-in-first': 'Sign in first: this address answers only people of this side.',
  'sign-in-again': 'Sign in again first: this wants a sign-in of the last ten minutes.',
  'sign-in-undated':
    'The ministry does not say when it asked who you are, so coming in through it never counts as a sign-in of the last ten minutes. Sign in with a passkey.',
  'sign-in-failed': 'That did not sign you in: the passkey is not known here, or was not used as asked.',
  'challenge-over': 'That took too long, or was used already: begin again.',
  'link-over':
    'This link is not valid: it was used, it is over, or it was never given out. Ask for a new one.',
  'code-wrong': 'This is no recovery code that still stands.',
  'not-oneself': 'Nobody changes this of themselves: another administrator does.',
  'too-many-requests': 'Too many requests in a short time: wait a moment, then go on.',
  'role-missing': 'None of your roles may do this. An administrator of your side gives roles.',
  'office-not-held':
    'You do not hold this office. Choose one of yours, or ask an administrator of your side.',
  'guard-blocked': 'The guard found words that must not leave.',
  schema:
    'The form lacks something that it must have, or holds something that has no place in it. Look at the field that is named.',
  'office-locked':
    'The key of the office is not open here. Its officer must open it; what you typed waits as a draft.',
  'office-not-current':
    'The office may not act on this day. Choose another office, or have its term renewed on the side’s card.',
  'power-missing': 'The office does not hold the power for an act of this kind. Choose an office that does.',
  'would-be-void': 'The act would have no effect.',
  'over-cap': 'The act is too large: put long words into a text beside it.',
  'custody-own': 'The keys of this side are in its officers’ own hands: perform the act there.',
  'draft-unknown': 'There is no draft of this id.',
  'dialogue-unknown': 'No dialogue of this name is held here.',
  'section-unknown': 'No section of this name is drawn from several matters.',
  'window-bad': 'The part of the list that was asked for cannot be told. Load the page anew.',
  'act-unknown': 'No act of this name is on the record.',
  'matter-unknown': 'No matter of this name is on the record.',
  'text-erased': 'These words were taken off the record; what was agreed on them stands.',
  'too-large':
    'This is larger than the program takes. Put long words into a text of their own, or send less at once.',
  reader: 'This address is a reader’s: it follows a dialogue and says nothing.',
  internal:
    'Something went wrong inside this program. Nothing was changed. Try again; if it stays so, tell those who run it.',
  'not-found': 'There is nothing at this address.',
  'bad-json': 'The program could not read what this page sent. Load the page anew; what you typed is kept.',
  'length-required':
    'The browser did not say how much it sends, so nothing was taken. Try again, or use another browser.',
  'method-wrong': 'This address is asked in another way. Load the page anew.',
  'host-not-ours':
    'This program answers under its own address alone. Open it by the address that you were given.',
  'origin-not-ours':
    'This request came from another page than ours, so nothing was done. Go on in the page of your side.',
  'day-bad': 'This is no day of the calendar. Write it as 2031-03-09.',
  'matter-ambiguous': 'Several matters are called that. Open the one you mean from its list.',
  'blob-unknown': 'These words are not held here. Ask the side that wrote them for a bundle that has them.',
  'blob-erased': 'These words were taken off the record; the act they stood beside is as it was.',
  'tile-absent': 'Nothing of this log is served here.',
  'to-no-side': 'There is no other side of this name in the dialogue. Choose one of those in the list.',
  'not-a-bundle': 'This file is no bundle. Choose the file that the other side has sent.',
  'passkey-stopped':
    'This passkey has been stopped: it answered as a copy of itself would, or you were let in no more for a while. Use a recovery code or a new link, then remove it.',
  'passkey-known': 'This passkey is registered already. Sign in with it.',
  'passkey-unknown': 'There is no such passkey of yours. Load the page anew.',
  'passkey-last': 'This is the last way in that you have. Register another passkey first.',
  'demonstration-only': 'Signing in with one click is for the demonstration alone. Use your passkey.',
  'person-unknown': 'This person is not here any more. Load the list anew.',
  'person-disabled': 'This person is not let in any more. An administrator of the side can change that.',
  'person-bad': 'A name has 1 to 120 characters, on one line. Write it so.',
  'role-unknown': 'There is no such role. Load the page anew and choose from the list.',
  'office-unknown': 'This side has no office of that name. Choose one of those in the list.',
  'last-administrator': 'Somebody must be left who manages people. Make another administrator first.',
  'session-unknown': 'There is no such sign-in of yours; it may have ended already.',
  'provider-absent': 'No sign-in through the ministry is set up here. Use your passkey.',
  'provider-failed':
    'The ministry’s sign-in did not answer as it must: nobody was signed in. Try again, or use your passkey.',
  'not-linked':
    'The ministry knows you, but nobody here has linked that account to a person of this side. Ask an administrator of your side.',
  'office-key-unknown': 'You keep no such key here. Load the page anew.',
  'office-key-name': 'The key was changed on its way: nothing was kept. Make it anew.',
  'office-keys-many': 'You keep 32 keys here. Remove one that you no longer use.',
  'office-key-side': 'This key is of another side. Choose one of your own.',
  'offer-shape': 'This file is no offer of an office’s key. Ask for the file that My keys writes.',
  'offer-other': 'This is the offer of a key for another side or office. Ask for the right one.',
  'offer-proof': 'Whoever made this offer does not hold the key, or the file was changed. Have it made anew.',
  'ticket-unknown':
    'There is nothing to be signed under this name for you: it is over, or was never yours. Send it again from the form.',
  'ticket-over': 'Nobody signed in time. Nothing went out. Send it again from the form.',
  'ticket-used':
    'This step was signed already, with another signature. Look at the record before you send it again.',
  'office-of-node': 'This office is the program’s own: nobody acts as it. Choose another office.',
  'signature-wrong':
    'The signature is not one of this office over what was to be signed. Nothing went out. Open the right key and sign again.',
  'assertion-wanted':
    'Performing an act asks for your passkey, and it did not answer. Nothing went out; try again.',
  'assertion-wrong':
    'This answer of a passkey does not vouch for this act. Nothing went out; sign again with your own.',
  'assertion-used': 'This answer of your passkey was used before, and counts once. Sign again.',
  'request-reused':
    'The same request came before with something else in it. Load the page anew and send once.',
  'dialogue-exists': 'A dialogue of this name is open here already. Choose another name.',
  'dialogue-sides': 'The list of sides is not right: at least two, no repeats, yours among them.',
  'dialogue-name':
    'The name of the dialogue is not right: a reconstruction says so in its name, no other does.',
  'not-invited': 'The proposal does not name your side. Ask the other side to propose the dialogue anew.',
  'side-moved':
    'This side has moved to another name: whoever speaks under the old one has keys that are not its own any more. Go on under the new name.',
  'office-none': 'No office that may do this is open here. Open one that may, or choose another.',
  'unknown-kind': 'This program knows no act of that kind. It may be of a newer version: load the page anew.',
  'kind-draft':
    'The form of acts of that kind is not settled yet, so nothing of it is released. Use another kind.',
  'blob-missing': 'A text that the act names is not here. Add it again.',
  'blob-unnamed':
    'A text was given that the act does not name: it would leave unread. Take it out or name it.',
  'blob-bad': 'A text does not match what the act says of it, or is no valid text. Add it again.',
  'token-mismatch':
    'What was cleared is not what is about to be signed. Nothing went out; send it again from the form.',
  'not-cleared-content':
    'What was made ready does not hold exactly what was checked. Nothing went out; send it again, and tell those who run the program.',
  'signature-broken':
    'A signature just made does not verify: nothing was released. Have the machine that holds the key looked at.',
  'batch-empty': 'There is nothing to release. Fill in the form first.',
  'batch-mixed': 'What is sent together must belong to one dialogue. Send it in parts.',
  'text-unknown': 'The matter has no such text. Open it again from its page.',
  'text-withheld':
    'The words of a revision of this text are not held here. Ask the side that wrote them for a bundle that has them.',
  'text-differs':
    'The words held are not those that the record names. Ask the other side for them anew; sign nothing on them.',
  'text-change':
    'The change does not fit the text as it stands. Open the text again and make the change there.',
  'text-repertoire':
    'The text holds characters that can look like others, so it cannot be signed. Type the place that is named anew.',
  'text-sides': 'The text puts words down to somebody who is no side of the dialogue. Name one of its sides.',
  'text-field': 'An act of this kind has no free text in this field. Leave it out.',
  'bundle-truncated': 'The bundle is cut off: ask for the file again.',
  'bundle-damaged': 'The bundle is damaged, or is no bundle: ask for the file again.',
  'bundle-not-for-us':
    'The bundle is addressed to somebody else and cannot be opened here. Ask for one that is made for you.',
  'bundle-version':
    'The bundle is written in a version of the format that this program does not read. Have this program brought up to date.',
  oversize: 'The file is larger than this program accepts: ask for it in parts.',
  manifest:
    'The list of contents of the bundle is missing, or is not written as it must be. Ask for the file again.',
  'manifest-none': 'No other side has put a list of public acts on the record that our side has not adopted.',
  'manifest-more':
    'The list says more than which acts are public, and adopting it would be saying that too. Put a list of our own on the record.',
  'manifest-unheld':
    'The list goes further than what is held here of a log. Take in the bundle that is missing, then adopt it.',
  'manifest-root':
    'The list names a root that a log held here never had. Do not adopt it; ask the side that made it.',
  'manifest-differs':
    'The list is not what the logs held here say is public. See below what differs, and ask the side that made it.',
  'bad-checkpoint':
    'The checkpoint of a log is missing, or is of another log or size than the bundle says. Ask for the file again.',
  'bad-signature':
    'Something in the bundle is not signed by the key of its side. Nothing was taken in; call the other side.',
  'bad-proof':
    'The proof that the log only grew does not hold: ask for a bundle from the beginning of the log.',
  'bad-root':
    'What is in the bundle does not lead to the root that the log signed. Nothing was taken in; ask for the file again.',
  fork: 'The other side has signed two histories of one log. Keep both files and tell your people.',
  'own-log-differs':
    'The bundle holds another history of our own log than this program. Sign nothing; ask those who run it whether an older copy was restored.',
  'move-unheld':
    'A log goes on after an act that is not here yet. Ask for a bundle that carries the earlier log too.',
  'log-not-in-dialogue':
    'The bundle holds a log of a side that is not in this dialogue. Nothing was taken in; ask for the right file.',
  'side-unknown':
    'This bundle is from, or speaks of, a side that has not been met here. Meet it first: compare its fingerprint.',
  'root-mismatch':
    'This shows another root key than the one that was compared. Do not go on: call the other side.',
  'member-unknown': 'The bundle holds a part that belongs to nothing else in it. Ask for the file again.',
  'member-too-large':
    'An act or a text is larger than is stored: that it was made is kept, its words are not.',
  'blob-mismatch':
    'A text in the bundle is not the one it is named as. Nothing was taken in; ask for the file again.',
  note: 'The bundle holds more notes off the record than may come at once, or one under a wrong name. Ask for it anew.',
  'note-mac':
    'A note off the record in the bundle was not made by its sender for us, or was changed. Nothing was taken in; call the other side.',
  'held-full':
    'Too many bundles are waiting for earlier ones. Ask for a bundle from the beginning of the log.',
  'recipient-bad':
    'The address to which the bundle would be encrypted cannot be read. Ask the other side for its card anew.',
  'note-to':
    'A note goes to another side of the dialogue that was met here, and in a reconstruction to nobody. Choose one of them.',
  'note-key': 'The key of that side for what stays off the record cannot be used. Ask it for its card anew.',
  'note-full': 'As many notes wait for that side as may. Drop one first.',
  'note-unknown': 'This note is not here any more: it was dropped already. Load the page anew.',
  'words-erased':
    'Words in this draft were taken off the record: they are gone from it, the rest is as it was.',
  'text-none': 'No words of your side stand beside acts of it. There is nothing to take off the record.',
  'card-absent': 'The card of a side whose log belongs into the file is not held here. Ask that side for it.',
  'as-of-needs-all':
    'A file that holds some acts only cannot show the state as of a day. Take the whole, or go back to now.',
  'matter-needed': 'A file that holds some acts only is always about one matter. Choose it.',
  'tree-incomplete': 'The stored hashes of a log are incomplete. Tell those who run this program: run fsck.',
  'store-locked': 'Another program is writing at this moment. Try again shortly.',
  'store-corrupt': 'What is stored here is damaged. Sign nothing; tell those who run this program.',
  'store-fatal':
    'The disk did not confirm the write. Nothing more is written until those who run this program have looked at it: tell them.',
  'head-moved': 'The log has moved on since this was made ready. Nothing went out; send it again.',
  'guard-absent':
    'The record of what this side has signed is not there, so nothing is signed. Tell those who run this program: alternat rejoin.',
  'guard-ahead':
    'This program holds less than this side has already signed, so nothing is signed. Tell those who run it: alternat rejoin.',
  'guard-behind':
    'The record of what this side has signed is behind. Tell those who run this program: stop it and start it again.',
  'guard-differs':
    'This program holds another history than the one this side has signed, so nothing is signed. Tell those who run it: compare both with the other sides.',
  'guard-locked':
    'Another program holds the record of what this side has signed. Tell those who run them: one of the two must stop.',
  'guard-corrupt':
    'The record of what this side has signed is damaged, so nothing is signed. Tell those who run this program: move it away, then alternat rejoin.',
  'rollback-suspected':
    'A cosigner holds more of our log than this program, so nothing is signed. Tell those who run it: alternat rejoin.',
  'self-check':
    'What was read back from the disk is not what it must be: nothing was signed. Tell those who run this program: run fsck.',
  'witness-no-address':
    'No address is known for this witness. Whoever runs this program pins it with its address, or asks it by file.',
  'witness-away': 'The witness does not answer; it will be asked again.',
  'witness-refused':
    'The witness does not cosign this log: it does not know the log, or its key here. Ask whoever runs the witness.',
  'witness-differs': 'The witness has cosigned another history of this log. Keep both and tell your people.',
  'witness-ahead':
    'The witness has cosigned more of our log than we hold. Ask those who run this program whether an older copy was restored.',
  'witness-moving': 'The witness keeps naming another size of the log; it will be asked again later.',
  'answer-shape': 'The answer of the witness is not written as it must be. Ask whoever runs the witness.',
  'answer-line':
    'The answer holds no signature by the witness over a checkpoint of ours. Ask whoever runs the witness.',
  'answer-time':
    'The witness gave a time that cannot be: zero, or in the future. Ask whoever runs the witness.',
  stopped: 'Stopped. Nothing was changed.',
  'misbehaviour-found': 'Found when a bundle came in. Nothing was sent: release it, or throw it away.',
  'moves-here':
    'A side of the dialogue says that it goes on under this name. Accept only if you are that side, and say so: all that it said would count as yours.',
  'moves-several':
    'Several sides of the dialogue say that they go on under this name. Call the others; whoever runs this program says which of them you are.',
  'move-ahead':
    'The act that moves the side here is dated ahead of our clock, and nothing may be dated before it. Compare both clocks; it can be taken up from that minute on.',
} as const
