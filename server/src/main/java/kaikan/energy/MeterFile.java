package kaikan.energy;

import jakarta.inject.Singleton;
import java.util.List;

/// What belongs to a meter besides its row: its constants and exchanges. Works in the caller's transaction.
@Singleton
record MeterFile(ConstantRepository constants, ExchangeRepository exchanges) {
    Ratios ratios(long meterId) {
        return new Ratios(constants.findByMeterIdOrderBySinceDescAndIdDesc(meterId));
    }

    Judge judge(MeterRow meter) {
        return new Judge(meter.mostKw(), ratios(meter.id()), exchanges.findByMeterIdOrderByAtDesc(meter.id()));
    }

    List<MeterConstant> constants(long meterId) {
        return constants.findByMeterIdOrderBySinceDescAndIdDesc(meterId);
    }

    List<MeterExchange> exchanges(long meterId) {
        return exchanges.findByMeterIdOrderByAtDesc(meterId);
    }

    void forget(long meterId) {
        constants.forget(meterId);
        exchanges.forget(meterId);
    }
}
