/** By chapter: `name | description | own minimum level, where it differs from the bank's`. */
export const skills: Readonly<Record<string, string>> = {
  Backend: `
    Java              | Services on the current long-term release, profiling included.
    Kotlin            | Idiomatic services and coroutines beside Java code.
    Go                | Small network services and command-line tools.
    Spring Boot       | Configuration, security and upgrades of the bank's service template.
    REST design       | Resources, versions and errors that clients can live with for years.
    gRPC              | Schemas, streaming and deadlines between internal services.
    Kafka             | Topics, partitions, consumers that can be restarted, schema evolution.
    Domain modelling  | Finding boundaries and language together with the business.
    Event sourcing    | Aggregates, projections and replays that auditors accept.
    API security      | OAuth 2, mutual TLS, threat models of public interfaces.
    KYC checks        | Identity, sanctions and politically exposed person checks of a new customer.
    ISO 20022         | Payment messages, their mapping and their market practice.
    Card settlement   | Clearing files, disputes and the daily settlement with the card schemes.
    C++ numerics      | The pricing and capital engine: vectorised, reproducible to the last bit.
    Core ledger COBOL | Batch programs of the mainframe ledger and their job control.`,
  Frontend: `
    TypeScript           | Types that make wrong states hard to write.
    React                | Components, suspense and testing of the bank's web channels.
    State management     | Caches, optimistic updates and offline drafts.
    CSS architecture     | Tokens, layers and layouts that survive translation.
    Accessibility        | WCAG 2.2 AA with keyboard, screen readers and zoom.            | 2
    Web performance      | Budgets, field data and what to do about them.
    GraphQL clients      | Fragments, caching and errors at the edge.
    Internationalisation | Plurals, right-to-left, dates and money.
    Micro-frontends      | Separate releases on one page, shared dependencies.
    Data visualisation   | Charts that analysts trust, drawn fast with many points.`,
  Data: `
    Python              | Libraries, packaging and typed code for production.
    SQL                 | Window functions, plans, and models that answer questions.
    Airflow             | Pipelines that can be run again, and their alarms.
    dbt                 | Tested, documented transformations in the warehouse.
    Spark               | Batch jobs on large tables: partitioning, skew, cost.
    Feature engineering | Signals from transaction streams that a fraud model can use in real time.
    Kafka Streams       | Joins, windows and state stores on event streams.
    MLflow              | Experiments, model registry and promotion to production.
    Model validation    | Independent challenge of models: back-tests, stability, documentation.
    Basel IV            | The capital rules: output floor, standardised approaches, disclosure.
    Graph analytics     | Networks of accounts: communities, paths, entity resolution.
    Data quality        | Expectations, lineage, and owners for every critical element.`,
  DevOps: `
    Kubernetes         | Workloads, autoscaling and upgrades of the clusters.
    Helm               | Charts and releases of the bank's service template.
    Terraform          | Modules, state and reviewable changes to cloud accounts.
    CI pipelines       | Fast, hermetic builds, and signed releases.
    Observability      | Traces, metrics, logs, and objectives worth waking up for.
    Incident command   | Leading a major incident: roles, communication, review. Only experts lead one. | 4
    Service mesh       | Traffic policy, mutual TLS and retries between services.
    Secrets management | Vaults, rotation, and keys in hardware.
    Network security   | Segmentation, egress control, zero-trust access.
    Cloud cost         | Allocation, rightsizing, commitments.`,
  DBA: `
    PostgreSQL         | Administration in production: replication, vacuum, failover, upgrades.
    Oracle             | Administration of the databases behind the ledger and the risk engine.
    Query tuning       | Plans, indexes, statistics, locks.
    Backup and restore | Restores that are rehearsed, to the second.
    Schema migration   | Changing large tables while customers are paying.
    Data retention     | Keeping and erasing as the law asks, with proof.`,
  Quality: `
    Test design           | Choosing the few tests that would find the fault.
    Exploratory testing   | Charters, notes and debriefs with the team.
    Playwright            | Browser tests that are fast and do not flicker.
    Load testing          | Realistic load models, and the limits they reveal.
    Contract testing      | Consumers and providers released apart, without surprises.
    Chaos testing         | Experiments in production that teach how a service fails.
    Accessibility testing | Screen readers, keyboard and contrast, by hand and by engine.
    Test data             | Synthetic customers who look real and are nobody.`,
  Design: `
    Interaction design | Flows and states, from sketch to specification.
    User research      | Interviews and usability tests that change decisions.
    Design systems     | Shared components, their tokens and their guidance.
    Content design     | Plain language in every state, in four languages.
    Service design     | The whole journey, branch and call centre included.
    Prototyping        | Testing an idea with customers within a week.
    Behavioural design | Helping people to do what they intend, without tricks.`,
  // In no chapter until somebody decides whether the bank builds its own apps again.
  '': `
    iOS     | Native apps in Swift, released through the store.
    Android | Native apps in Kotlin, released through the store.`,
}
