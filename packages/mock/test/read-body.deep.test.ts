import "../../core/test/read-body.test.ts";
