// Everything that users of Kafka ask a registry for, with two clients. Reads what to do from stdin,
// and prints what came of it, both as JSON.
import { text } from "node:stream/consumers";

import confluent from "@confluentinc/schemaregistry";
import kafkajs from "@kafkajs/confluent-schema-registry";

const { url, subject, message, broken } = JSON.parse(await text(process.stdin));

/** What a step gives, or the codes with which it is refused. */
async function outcome(step) {
  try {
    return await step();
  } catch (error) {
    return { refused: error.errorCode ?? error.status ?? error.name };
  }
}

async function withConfluent() {
  const client = new confluent.SchemaRegistryClient({ baseURLs: [url] });
  const latest = await client.getLatestSchemaMetadata(subject);
  const held = { schemaType: "JSON", schema: latest.schema };
  const required = JSON.parse(latest.schema);
  required.required.push("New");
  required.properties.New = { type: "string" };
  const other = { schemaType: "JSON", schema: JSON.stringify(required) };
  const options = { useLatestVersion: true, autoRegisterSchemas: false, validate: true };
  const { SerdeType } = confluent;
  const serializer = new confluent.JsonSerializer(client, SerdeType.VALUE, options);
  const deserializer = new confluent.JsonDeserializer(client, SerdeType.VALUE, {});
  // The topic is named after the event type, so the subject is "<topic>-value".
  const bytes = await serializer.serialize(subject, message);
  return {
    subjects: await client.getAllSubjects(),
    versions: await client.getAllVersions(subject),
    version: latest.version,
    first: (await client.getSchemaMetadata(subject, 1)).version,
    byEdition: (await client.getLatestWithMetadata(subject, { edition: "2024-01" })).version,
    sameById: (await client.getBySubjectAndId(subject, latest.id)).schema === latest.schema,
    idOfHeld: (await client.getId(subject, held)) === latest.id,
    versionOfHeld: await client.getVersion(subject, held),
    registered: (await client.register(subject, held)) === latest.id,
    registeredOther: await outcome(() => client.register(subject, other)),
    compatible: await client.testCompatibility(subject, latest.version, held),
    otherCompatible: await client.testSubjectCompatibility(subject, other),
    level: await client.getCompatibility(subject),
    setLevel: await outcome(() =>
      client.updateCompatibility(subject, confluent.Compatibility.None),
    ),
    deleted: await outcome(() => client.deleteSubject(subject)),
    unknown: await outcome(() => client.getLatestSchemaMetadata("None.Such")),
    head: [bytes[0], bytes.readInt32BE(1) === latest.id],
    decoded: await deserializer.deserialize(subject, bytes),
    encodedBroken: await outcome(() => serializer.serialize(subject, broken)),
    bytes: bytes.toString("base64"),
  };
}

async function withKafkajs(encoded) {
  const { COMPATIBILITY, SchemaRegistry, SchemaType } = kafkajs;
  const registry = new SchemaRegistry({ host: url, retry: { retries: 0 } });
  const id = await registry.getLatestSchemaId(subject);
  const { schema } = await (await fetch(`${url}/schemas/ids/${id}`)).json();
  const held = { type: SchemaType.JSON, schema };
  const level = { subject, compatibility: COMPATIBILITY.FULL_TRANSITIVE };
  const bytes = await registry.encode(id, message);
  return {
    first: (await registry.getRegistryId(subject, 1)) < id,
    idOfHeld: (await registry.getRegistryIdBySchema(subject, held)) === id,
    registered: (await registry.register(held, level)).id === id,
    decoded: await registry.decode(bytes),
    encodedBroken: await outcome(() => registry.encode(id, broken)),
    // Each reads what the other wrote.
    decodedOther: await registry.decode(Buffer.from(encoded, "base64")),
    unknown: await outcome(() => registry.getLatestSchemaId("None.Such")),
  };
}

const { bytes, ...ofConfluent } = await withConfluent();
const ofKafkajs = await withKafkajs(bytes);
console.log(JSON.stringify({ confluent: ofConfluent, kafkajs: ofKafkajs }));
