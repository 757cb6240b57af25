/** `from | to | mode | purpose | starts | expected end`, days counted from today. */
export const interactions = `
Fraud alerts that matter | Risk models               | collaboration  | Shared customer risk signals, one definition for both        | -88  | 70
Payments revamp          | Open account in 5 minutes | collaboration  | Hand over the payments service and what it takes to run it   | -6   | 36
Test coaching            | Open account in 5 minutes | facilitating   | Contract tests with the identity providers                   | -40  | 110
Test coaching            | Fraud alerts that matter  | facilitating   | Chaos experiments on the alert engine                        | -31  | 140
Developer platform       | Open account in 5 minutes | x-as-a-service | Service template, pipelines and clusters                     | -214 |
Developer platform       | Fraud alerts that matter  | x-as-a-service | Streaming clusters and telemetry                             | -301 |
Developer platform       | Payments revamp           | x-as-a-service | Service template, pipelines and clusters                     | -389 |
Risk models              | Fraud alerts that matter  | x-as-a-service | Customer risk scores, refreshed each night                   | -240 |
`
