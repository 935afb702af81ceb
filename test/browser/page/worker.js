import { verdicts } from "./verdicts.js";

postMessage(verdicts());
