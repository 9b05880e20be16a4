import type { Rule } from '../rule.ts'

const indicator = (rule: Omit<Rule, 'kind'>): Rule => ({ kind: 'indicator', ...rule })

/** Thirty-two characters together that stand in fingerprints and encoded text: no word of prose has as many. */
const LONG_WORD = /[A-Za-z0-9+_=-]{32}/

const TRACE = 'Leave it out: a trace found on a machine is intelligence, whoever may know it already.'

/** Traces of software on machines, rules that find them, and keys. */
export const TRACES: readonly Rule[] = [
  indicator({
    id: 'hash',
    needs: LONG_WORD,
    pattern: /(?<![0-9a-f])[0-9a-f]{32,512}/gi,
    accepts: ({ match }) => /\d/.test(match),
    why: 'This is a fingerprint of a file, of a connection or of a key (MD5, imphash, JA3, SHA-1, SHA-256, SHA-512 or the like).',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'hash.spread',
    needs: /(?:[0-9a-f]\s*){32}/i,
    pattern: /(?<![0-9a-f])[0-9a-f]{32,512}/gi,
    accepts: ({ match }) =>
      (match.match(/\d/g)?.length ?? 0) >= 6 && (match.match(/[a-f]/gi)?.length ?? 0) >= 6,
    why: 'This is a fingerprint of a file or a key, spread over blanks.',
    advice: TRACE,
    tight: true,
  }),
  indicator({
    id: 'hash.paired',
    needs: /[:-][0-9a-f]{2}[:-]/i,
    pattern: /(?<![0-9a-f])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){15,63}(?![0-9a-f])/gi,
    why: 'This is a fingerprint, written in pairs.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'ssdeep',
    needs: /:[A-Za-z0-9/+]{6}/,
    pattern: /(?<!\d)\d{1,8}:[A-Za-z0-9/+]{6,64}:[A-Za-z0-9/+]{6,64}/g,
    why: 'This is a fuzzy fingerprint of a file (ssdeep).',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'wallet',
    pattern:
      /(?<![A-Za-z0-9])(?:bc1[02-9ac-hj-np-z]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40})(?![A-Za-z0-9])/g,
    accepts: ({ match }) =>
      match.startsWith('bc1') || (/\d/.test(match.slice(1)) && /[A-Z]/.test(match) && /[a-z]/.test(match)),
    why: 'This is the address of a wallet.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'registry',
    pattern: /\b(?:HKLM|HKCU|HKCR|HKCC|HKU|HKEY_[A-Z_]{4,24})(?:\\[^\s"]{0,200}|:)/gi,
    why: 'This is a registry key of a machine.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'pdb',
    pattern: /(?<=[\w)-])\.pdb\b/gi,
    wholeWord: true,
    why: 'This path was left in a program by whoever built it.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'path',
    needs: /[\\/%]/,
    pattern:
      /(?<![A-Za-z])[A-Za-z]:\\[^\s"<>|]{1,200}|\\\\[\w.?-]{1,64}\\[^\s"]{1,200}|%(?:appdata|localappdata|temp|tmp|windir|systemroot|programdata|programfiles|public|userprofile)%|(?<![\w/.:-])\/(?:etc|tmp|usr|var|home|bin|sbin|opt|dev|proc|root|mnt|lib)\/[^\s"]{1,200}/gi,
    why: 'This is the path of a file, a share or a pipe on a machine.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'mutex',
    pattern:
      /\b(?:Global|Local)\\[^\s"]{2,120}|\bmutex(?:es)?(?: name)? ?[:=] ?[^\s]{2,120}|\bmutex(?: named)? ["“'][^"”'\n]{2,120}["”']/gi,
    why: 'This names a mutex, by which a program can be recognised.',
    advice: TRACE,
  }),
  indicator({
    id: 'detection-rule',
    pattern:
      /\brule [A-Za-z_]\w{0,127} {0,4}(?::[^{}\n]{0,128})?\s{0,4}\{|\b(?:logsource|detection)[ \t]{0,8}:[ \t]{0,8}(?:\n|\r|\{|$)|\b(?:alert|drop|reject|log) (?:tcp|udp|icmp|ip|http|dns|tls|smb|ftp) [^\s]{1,100} [^\s]{1,60} (?:->|<>)|\bsid ?: ?\d{3,10} ?;/gim,
    why: 'This is a rule for finding intruders (YARA, Sigma, Snort or Suricata).',
    advice: TRACE,
  }),
  indicator({
    id: 'user-agent',
    pattern: /\b(?:Mozilla|curl|python-requests|Go-http-client|Wget)\/\d[\w.]{0,20}/gi,
    why: 'This is how a program names itself to a server.',
    advice: TRACE,
  }),
  indicator({
    id: 'guid',
    needs: /-[0-9a-f]{4}-/i,
    pattern: /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi,
    why: 'This is a technical identifier.',
    advice: TRACE,
    joins: true,
  }),
  indicator({
    id: 'secret-key',
    pattern:
      /-----BEGIN [A-Z ]{3,40}-----|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abprs]-[\w-]{10,100}/g,
    why: 'This is a key or a token.',
    advice: 'Leave it out, and have the key replaced: it has already left its place.',
  }),
  indicator({
    id: 'encoded',
    needs: LONG_WORD,
    pattern: /(?<![A-Za-z0-9+_=/-])[A-Za-z0-9+_=-]{40,2000}/g,
    accepts: ({ match }) => /\d/.test(match) && /[A-Z]/.test(match) && /[a-z]/.test(match),
    why: 'This is encoded or random text, which nobody who clears it can read.',
    advice: 'Write plainly what is meant.',
    joins: true,
  }),
]
