/**
 * `person | rater | days ago | skill level/interest, …`. Interest is left out where nobody asked;
 * `-` is no level yet, `n/a` a skill that does not apply.
 */
export const assessments = `
Iris Okafor   | peer | 60  | Java 4, Go 4, REST design 4, gRPC 3, Kafka 3/1, Domain modelling 4, API security 4, Secrets management 3, Kubernetes 2/2
Ana Ruiz      | lead | 35  | Java 3, Kotlin 4, Spring Boot 3, REST design 4, KYC checks 4, Domain modelling 3, API security 2/2, Kafka 2
Bo Larsen     | self | 20  | Java 4, Spring Boot 3, gRPC 3, KYC checks 3, REST design 3, Kafka 2/2, Schema migration 2/2, PostgreSQL 2/3, Card settlement 1/2
Cy Adeyemi    | self | 402 | Go 3, Kotlin 3, CI pipelines 3/2, REST design 2, KYC checks 1
Di Marsh      | lead | 52  | Java 4, Kafka 4, Event sourcing 3, Domain modelling 3, Spring Boot 2, gRPC 1, SQL 2
Eli Novak     | lead | 52  | Java 4, Spring Boot 4, gRPC 4, REST design 3, Domain modelling 4, Kafka 3/2, Kafka Streams 2/3, Chaos testing 1/2
Femi Cole     | lead | 81  | Java 4, Card settlement 4/0, ISO 20022 3, Domain modelling 4, Event sourcing 3, Spring Boot 3, Kafka 2
Gus Prior     | self | 15  | Java 3, Kotlin 3, Kafka 3, Kafka Streams 3, ISO 20022 3, REST design 3, PostgreSQL 2/2, Card settlement 2/1
Hana Sato     | self | 95  | Kotlin 4, Spring Boot 3, REST design 3, API security 3, Kafka 3, Java 2/2, Card settlement 2/3, ISO 20022 2
Jon Berg      | lead | 121 | C++ numerics 4, gRPC 3, Graph analytics 3, Python 3, Java 2, Domain modelling 2, Basel IV 2/1
Malik Osei    | self | 30  | Java 3, Kotlin 3, Spring Boot 4, REST design 3, Kafka 3, iOS 1/3, KYC checks 2
Freya Dahl    | self | 44  | Go 4, gRPC 3, Kafka 3, Kafka Streams 3, Kubernetes 3, CI pipelines 3, Observability 2/2, Service mesh 1/2
Rohan Iyer    | peer | 26  | Test design 3, Contract testing 3, Java 3, REST design 2, Playwright 2/2, Load testing 2
Teo Marchetti | lead | 410 | C++ numerics 3, Java 3, Event sourcing 3, Python 2, Spark 2/3
Signe Holt    | self | 28  | Java 3, Oracle 3, Event sourcing 4, Spring Boot 3, Core ledger COBOL 2/2, KYC checks 2, REST design 2
Amara Diallo  | self | 63  | Java 3, REST design 3, C++ numerics 2/3, Go 2, ISO 20022 2, Basel IV 1/2

Tom Lindqvist | peer | 70  | TypeScript 4, React 4, Micro-frontends 4, State management 4, Web performance 3, Design systems 3, Accessibility 3
Kai Moreau    | lead | 33  | TypeScript 4, React 4, State management 3, GraphQL clients 3, Playwright 3, Design systems 3/2, Accessibility 1/2
Lu Chen       | lead | 33  | CSS architecture 4, Accessibility 4, TypeScript 3, React 3, Internationalisation 3, Accessibility testing 3
Max Weber     | self | 210 | TypeScript 4, Data visualisation 4, React 3, State management 3, Python 1/2, Load testing 1
Nia Grant     | lead | 75  | React 3, TypeScript 3, GraphQL clients 3, Internationalisation 2, State management 2, User research 2/2
Oli Hart      | self | 12  | React 4, TypeScript 4, CSS architecture 3, Internationalisation 3, Web performance 3/3
Priya Nair    | self | 18  | React 3, TypeScript 3, CSS architecture 2/3, Accessibility 2/2, iOS 2/3
Dana Kowal    | self | 29  | React 3, TypeScript 3, Data visualisation 3, Micro-frontends 2, Android 2/3
Ebba Strand   | lead | 140 | CSS architecture 4, React 3, Accessibility 3, Internationalisation 3, Prototyping 3, TypeScript 2
Sami Laine    | self | 48  | TypeScript 4, GraphQL clients 4, React 3, Micro-frontends 3, CI pipelines 2/2
Yuto Mori     | lead | 22  | TypeScript 3, React 2/3, Web performance 2/1, iOS 2/3, Android 1/2

Mei Tanaka    | peer | 66  | Basel IV 4, Model validation 4, SQL 4, Python 3, Data quality 3, Spark 2
Pia Rossi     | lead | 41  | SQL 4, dbt 3, Airflow 3, Data quality 3, Python 2/2, Feature engineering 1
Quin Doyle    | lead | 57  | Feature engineering 4, Python 4, Kafka Streams 3, SQL 3, MLflow 2, Airflow 1
Rae Silva     | lead | 57  | Python 3, SQL 3, MLflow 3, Spark 3, Feature engineering 2/3, Kafka Streams 1/2
Sol Vega      | self | 39  | Spark 3, Python 3, SQL 3, MLflow 3, Feature engineering 2/1, Model validation 2/2
Inés Duarte   | lead | 88  | Model validation 3, SQL 3, Data quality 3, Basel IV 2/2, Service design 2
Omar Farouk   | lead | 88  | Spark 4, Python 4, Airflow 4, dbt 3, Basel IV 2/3, Oracle 1
Lena Fuchs    | self | 31  | SQL 4, dbt 4, Airflow 3, Graph analytics 3, Data quality 2, Data visualisation 2/2
Viktor Sand   | self | 104 | Graph analytics 4, Python 3, Spark 2, Basel IV 1, Feature engineering 1/3

Ravi Menon    | peer | 73  | Incident command 4, Kubernetes 4, Observability 4, Terraform 3, Network security 3, Cloud cost 3, Helm 2
Tess Blom     | lead | 38  | Kubernetes 3, CI pipelines 3, Helm 3, Terraform 2/2, Observability 2
Uma Patel     | lead | 38  | Terraform 4, Observability 3, Kubernetes 3, Incident command 4, Helm 2
Vic Stone     | self | 160 | Helm 4, Kubernetes 3, CI pipelines 3, Network security 2, Cloud cost 2
Wes Kim       | lead | 58  | Service mesh 4, Kubernetes 4, Network security 4, Helm 3, Terraform 2
Xia Lund      | lead | 58  | Secrets management 4, Terraform 4, CI pipelines 3, Incident command 3/2, Kubernetes 2
Zainab Bello  | self | 24  | Kubernetes 3, Observability 3, Service mesh 2/3, Cloud cost 2
Kofi Mensah   | self | 430 | CI pipelines 4, Cloud cost 3, Terraform 2/3, Observability 2, Service mesh 1/1

Yan Boer      | lead | 112 | PostgreSQL 4, Query tuning 4, Backup and restore 4, Schema migration 3, Oracle 2, Data retention 2
Idris Farah   | lead | 450 | Oracle 4, Backup and restore 3, Query tuning 3, Data retention 3, PostgreSQL 1/1
Petra Novotná | lead | 34  | Query tuning 3, Schema migration 3, Data retention 3, PostgreSQL 2/3, Backup and restore 2
Gerrit Post   | self | 240 | PostgreSQL 4, Oracle 4, Core ledger COBOL 4, Backup and restore 4, Query tuning 3
Noor Haddad   | lead | 16  | PostgreSQL 4, Schema migration 4, Query tuning 3

Sara Cohen    | peer | 43  | Test design 4, Contract testing 4, Exploratory testing 4, Playwright 3, Load testing 3
Bea Holm      | lead | 27  | Chaos testing 4, Load testing 4, Test design 3, Contract testing 3, Observability 2/2
Zoe Abe       | lead | 36  | Test design 4, Playwright 3, Accessibility testing 3, Exploratory testing 3, Contract testing 2/3
Abe Fox       | lead | 36  | Test design 4, Exploratory testing 3, Load testing 3, Test data 2, Chaos testing 2/3
Luca Bianchi  | self | 180 | Test data 4, Test design 3, Web performance 3, Playwright 3, Contract testing 2/2
Ming Zhao     | lead | 27  | Playwright 4, Test design 3, Exploratory testing 3, Load testing 2, Chaos testing 2/3, Test data 3

Noa Peretz    | peer | 90  | Interaction design 4, Design systems 4, Service design 3, Content design 2
Lee Vos       | lead | 62  | User research 4, Service design 4, Content design 2, Behavioural design 1/2
Ruth Amsel    | lead | 37  | Prototyping 4, Interaction design 3, User research 3, Content design 3, Accessibility 3
Cleo Baptiste | lead | 85  | Interaction design 4, Content design 4, Prototyping 3, Design systems 2/2
Mira Solberg  | self | 19  | User research 3, Prototyping 3, Behavioural design 2/3

Femi Cole     | self | 520 | gRPC 2, REST design 3, Core ledger COBOL 1
Eli Novak     | self | 610 | Event sourcing 2, Kotlin 1
Yan Boer      | self | 395 | SQL 3, Terraform 1, Java n/a
Ravi Menon    | self | 540 | CI pipelines 2, Java 1, React n/a
Mira Solberg  | self | 19  | React n/a, iOS n/a
Wes Kim       | self | 480 | Go 2, Cloud cost 2
Dana Kowal    | self | 29  | Prototyping -/2
Zainab Bello  | self | 24  | Incident command -/3
`

/** `person | skill | note`. */
export const notes = `
Quin Doyle    | Feature engineering | Wrote the signal library and is the only one who has changed it since.
Rae Silva     | Feature engineering | Pairs with Quin on Thursdays; owns the merchant signals from next sprint.
Femi Cole     | Card settlement     | Ran every settlement incident for three years. Would gladly hand it on.
Hana Sato     | Card settlement     | Has shadowed two month ends.
Yan Boer      | PostgreSQL          | On call for both teams every second week.
Petra Novotná | PostgreSQL          | Rehearsed a failover in the test environment, not yet in production.
Noor Haddad   | PostgreSQL          | From the interview and two references.
Wes Kim       | Service mesh        | Leaves for a start-up; hand-over plan not written yet.
Zainab Bello  | Service mesh        | Course done; needs one production change with Wes.
Mei Tanaka    | Basel IV            | Sits on the industry working group.
Bea Holm      | Chaos testing       | Ran the first game day in production.
Gerrit Post   | Core ledger COBOL   | Last of the ledger's original authors.
Kofi Mensah   | Terraform           | Two modules in review.
`
