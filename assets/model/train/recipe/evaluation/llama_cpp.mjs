// Greedy answers of llama.cpp: a list of prompts comes in as JSON, a list of texts goes out.
// node llama_cpp.mjs FOLDER_OF_NODE_MODULES MODEL.gguf MOST_TOKENS
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, modelPath, mostTokens] = process.argv.slice(2);
const entry = createRequire(path.resolve(folder, "here.js")).resolve("node-llama-cpp");
const { getLlama } = await import(pathToFileURL(entry));

const llama = await getLlama({ gpu: false, build: "never", logLevel: "error" });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({ contextSize: model.trainContextSize, threads: 1 });
const sequence = context.getSequence();
const answers = [];
for (const prompt of JSON.parse(await text(process.stdin))) {
    await sequence.clearHistory();
    const tokens = [];
    for await (const token of sequence.evaluate(model.tokenize(prompt, true), { temperature: 0 })) {
        tokens.push(token);
        if (tokens.length >= Number(mostTokens)) {
            break;
        }
    }
    answers.push(model.detokenize(tokens));
}
process.stdout.write(JSON.stringify(answers));
await llama.dispose();
