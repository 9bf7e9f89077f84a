package org.scipion.server.cli;

import java.io.PrintWriter;
import org.scipion.bridge.BridgeException;
import org.scipion.jobs.JobsException;
import org.scipion.preview.PreviewException;
import org.scipion.server.ServerException;
import org.scipion.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failed command into its reason on the error output and exit code 1. */
final class FailureReport implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter errors = command.getErr();
        errors.println("scipionapi " + command.getCommandName() + ": " + reason(failure));
        if (!expected(failure)) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        return FAILED;
    }

    private static String reason(Exception failure) {
        return expected(failure)
                ? String.valueOf(failure.getMessage())
                : "this should not happen, please report it: " + failure;
    }

    private static boolean expected(Exception failure) {
        return failure instanceof ServerException
                || failure instanceof StoreException
                || failure instanceof BridgeException
                || failure instanceof PreviewException
                || failure instanceof JobsException;
    }
}
