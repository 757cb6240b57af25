/** By team: `skill | holders | weight | minimum level`, the latter two where they are not the usual. */
export const requirements: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    Java               | 2 | 2
    REST design        | 2 |
    gRPC               | 1 |
    KYC checks         | 3 | 3
    Card settlement    | 2 | 3
    React              | 2 | 2
    Accessibility      | 2 |
    SQL                | 1 |
    PostgreSQL         | 1 | 2
    Playwright         | 2 |
    Contract testing   | 1 |   | 2
    Interaction design | 1 |`,
  'Fraud alerts that matter': `
    Java                | 2 | 2
    Kafka               | 2 | 2
    Kafka Streams       | 1 | 2
    Feature engineering | 2 | 3
    Python              | 2 | 2
    SQL                 | 2 |
    Spark               | 2 |
    PostgreSQL          | 1 | 2
    Chaos testing       | 1 |`,
  'Payments revamp': `
    Java            | 3 | 2
    Kotlin          | 2 |
    Kafka           | 1 | 2
    ISO 20022       | 2 | 3
    Card settlement | 2 | 3
    React           | 2 |
    PostgreSQL      | 1 | 2
    Helm            | 1 |`,
  'Developer platform': `
    Kubernetes         | 4 | 3
    Terraform          | 3 | 2
    CI pipelines       | 3 | 2
    Observability      | 2 | 2
    Incident command   | 2 | 3
    Service mesh       | 1 | 2
    Secrets management | 2 | 2
    Network security   | 2 |
    Helm               | 1 |
    Go                 | 2 |`,
  'Risk models': `
    Basel IV         | 2 | 3
    Model validation | 2 | 3
    C++ numerics     | 2 | 2
    Python           | 2 |
    Spark            | 2 |
    SQL              | 2 |
    Airflow          | 1 |
    Graph analytics  | 1 |
    Oracle           | 1 | 2`,
  'Savings goals people keep': `
    iOS                | 2 | 3
    Android            | 2 | 3
    Behavioural design | 1 | 2
    Kotlin             | 2 | 2
    PostgreSQL         | 1 |`,
  'Paperless statements': `
    Java           | 2 |
    React          | 2 |
    SQL            | 1 |
    Data retention | 1 | 2`,
}
