// Nothing: what would be used of it is never reached.
module.exports = {};
