/** `problem | customers | exit criterion | stakeholders | escalation | unit | baseline | goal | review`, the review counted from today. */
export const charters: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    Half of those who begin to open an account give up. | People who join the bank | Nine of ten accounts open within 5 minutes for a month. | Compliance, branches | Iris Okafor, then compliance | minutes | 4320 | 5 | 20`,
  'Fraud alerts that matter': `
    Customers ignore alerts, because most are false. | Card holders | Below 2 % for a quarter, with no more fraud missed. | Fraud desk, call centre | Mei Tanaka, then the fraud desk | % | 11 | 2 | 33`,
  'Payments revamp': `
    One payment in twelve is mended by hand. | Everybody who pays or is paid | 98 % for four weeks. | Treasury, call centre | Nia Grant, then treasury | % | 91.4 | 98 |`,
  'Developer platform': `
    A new service waits six weeks for its environment. | Every team of the bank | Three services in a row within a day. | Security, audit | Ravi Menon, then security | days | 42 | 1 | -6`,
  'Risk models': `
    Owners of small firms wait weeks for a decision. | Business customers | 95 % for two months, with models approved. | Supervisor, finance | Mei Tanaka, then the risk board | % | 40 | 95 | 40`,
  'Test coaching': `
    Releases break what nobody had tried. | Teams, and whoever uses what they release | | Quality | Sara Cohen | teams | 0 | 3 | 45`,
  'Savings goals people keep': `
    Four of five young savers stop within months. | Customers under thirty | | Marketing | Lee Vos | % | 22 | 50 |`,
  'Paperless statements': `
    Statements on paper arrive late and get lost. | All customers | 90 % without complaints rising. | Legal, print shop | Nia Grant | % | 58 | 90 |`,
  'Video branch': `
    Advice is far away for many. | Customers without a branch nearby | 15 % of advice by video. | Branches | Lee Vos | % | 0 | 15 |`,
}

/** By team: `day | value`, days counted from today. */
export const readings: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    -165 | 2900
    -104 | 240
    -51  | 38
    -12  | 14`,
  'Fraud alerts that matter': `
    -190 | 9.2
    -101 | 6.3
    -34  | 4.6`,
  'Payments revamp': `
    -300 | 92.8
    -160 | 95.5
    -48  | 97.6
    -9   | 98.2`,
  'Developer platform': `
    -420 | 20
    -180 | 9
    -17  | 4`,
  'Risk models': `
    -310 | 52
    -150 | 66
    -70  | 71`,
  'Test coaching': '-10 | 0',
  'Paperless statements': `
    -210 | 71
    -90  | 84
    -36  | 91`,
  'Video branch': '-345 | 1',
}

/** By team: `to | day | reason`, each from the one before, the first from proposed. */
export const transitions: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    forming | -214 |
    active  | -180`,
  'Fraud alerts that matter': `
    forming | -301 |
    active  | -260`,
  'Payments revamp': `
    forming  | -389 |
    active   | -350 |
    achieved | -9   | 98.2 % straight-through over four weeks. The payments service is still to be handed over.`,
  'Developer platform': `
    forming | -742 |
    active  | -690`,
  'Risk models': `
    forming | -455 |
    active  | -400 |
    paused  | -62  | On hold until the supervisor publishes the final rules.`,
  'Test coaching': 'forming | -45 |',
  'Paperless statements': `
    forming   | -340 |
    active    | -305 |
    achieved  | -36  | 91 % for a month, complaints as before.
    disbanded | -20 `,
  'Video branch': `
    forming   | -430 |
    active    | -400 |
    abandoned | -325 | Stopped at 1 %: customers preferred the phone.`,
}

/** By team: `day | from | to | reason`. */
export const postponements: Readonly<Record<string, string>> = {
  'Risk models': `
    -130 | -20 | 90  | Validation took longer than planned.
    -62  | 90  | 260 | The final rules are expected in spring.`,
}

/** By team: `name | kind | what it is | skill, holders, weight; …`. */
export const ownedThings: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    Onboarding service | service  | From the first screen to the first login. | KYC checks, 2, 3; Java, 2, 2
    Statement archive  | service  | Ten years of statements. | Data retention, 1, 2; Java, 1, 1`,
  'Fraud alerts that matter': `
    Alert engine       | service  | Scores every card payment. | Kafka Streams, 2, 3; Feature engineering, 2, 2`,
  'Payments revamp': `
    Payments service   | service  | All payments in and out. | Card settlement, 2, 3; ISO 20022, 2, 3; Java, 2, 2; PostgreSQL, 1, 2
    Payments on-call   | on-call  | Day and night. | Incident command, 1, 2; Kotlin, 2, 1
    Scheme rulebook    | document | What card schemes and clearing ask of us. | Card settlement, 1, 2`,
  'Developer platform': `
    Clusters           | service  | Where everything runs. | Kubernetes, 3, 3; Terraform, 2, 2`,
  'Risk models': `
    Credit models      | other    | Approved models and their papers. | Model validation, 2, 3`,
}

/** By team: `day | what was learnt`. */
export const lessons: Readonly<Record<string, string>> = {
  'Paperless statements': `
    -22 | Asking at login moved more customers than three letters did.
    -21 | Whoever looks after the archive needs to know the retention law: plan the hand-over a month ahead.`,
  'Video branch': '-325 | Ask customers which way they want before building one.',
}

/** `name | skill, holders, weight; …`. */
export const needsTemplates = `
  Service for customers | Java, 2, 2; React, 2, 2; SQL, 1, 1; PostgreSQL, 1, 2; Playwright, 1, 1
`
