import { gzipSync } from "node:zlib";
import { SourceTextModule, SyntheticModule, createContext } from "node:vm";
