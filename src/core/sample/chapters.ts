/** `name | lead | description`. */
export const chapters = `
Backend  | Iris Okafor   | Services, contracts between them, and the rules of banking that they carry. Meets every second Tuesday.
Frontend | Tom Lindqvist | What customers and colleagues see and touch in a browser, on every device and for everybody.
Data     | Mei Tanaka    | Pipelines, models and their validation. Mei leads it without a deputy so far.
DevOps   | Ravi Menon    | The paved road to production: clusters, pipelines, telemetry, and calm incidents.
DBA      |               | Databases that are fast, safe and restorable. The lead's place is open since Gerrit Post left.
Quality  | Sara Cohen    | Finding out early. Coaches teams to test their own work instead of testing it for them.
Design   | Noa Peretz    | From understanding customers to the words on the button.
`
